/** Calls to action: their words, who leads them, and who signed which words. */
@org.springframework.modulith.NamedInterface("appeals")
@org.jspecify.annotations.NullMarked
package corridor.consultations.appeals;
