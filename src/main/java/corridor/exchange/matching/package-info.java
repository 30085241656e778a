/** How well an offer and a need fit: pure rules, and the best twenty for each of many thousands. */
@org.jspecify.annotations.NullMarked
package corridor.exchange.matching;
