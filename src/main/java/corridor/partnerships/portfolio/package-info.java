/** Figures over all partnerships that a reader sees: who works with whom and where nobody does, how they fare, what they teach. */
@org.jspecify.annotations.NullMarked
package corridor.partnerships.portfolio;
