/** How a partnership fares: three pillars, three states, no sum. */
@org.jspecify.annotations.NullMarked
package corridor.partnerships.health;
