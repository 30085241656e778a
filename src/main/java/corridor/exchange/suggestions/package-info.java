/** Which offers and needs fit each other, kept for each, and why. */
@org.jspecify.annotations.NullMarked
package corridor.exchange.suggestions;
