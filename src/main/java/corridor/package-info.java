/** Corridor: one package per business noun; see {@code docs/architecture.md} for the map. */
@org.jspecify.annotations.NullMarked
package corridor;
