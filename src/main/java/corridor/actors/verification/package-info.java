/** Whether an organisation is what it says it is: who verified it, until when, and what became of it. */
@org.springframework.modulith.NamedInterface("verification")
@org.jspecify.annotations.NullMarked
package corridor.actors.verification;
