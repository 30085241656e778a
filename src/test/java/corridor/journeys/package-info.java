/** People on their way through Corridor, in a real browser. */
@org.jspecify.annotations.NullMarked
package corridor.journeys;
