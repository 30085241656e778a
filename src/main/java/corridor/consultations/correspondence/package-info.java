/** Correspondence between bodies: matters, and what was sent, discussed and answered on each. */
@org.jspecify.annotations.NullMarked
package corridor.consultations.correspondence;
