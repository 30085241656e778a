/** Correspondence between bodies: matters, and what was sent, discussed and answered on each. */
@org.springframework.modulith.NamedInterface("correspondence")
@org.jspecify.annotations.NullMarked
package corridor.consultations.correspondence;
