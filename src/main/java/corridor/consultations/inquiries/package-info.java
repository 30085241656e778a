/** Inquiries: questions put to organisations, their replies with what they agree to, and what came out. */
@org.springframework.modulith.NamedInterface("inquiries")
@org.jspecify.annotations.NullMarked
package corridor.consultations.inquiries;
