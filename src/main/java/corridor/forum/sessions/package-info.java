/** Roundtables and sessions of a cycle. */
@org.springframework.modulith.NamedInterface("sessions")
@org.jspecify.annotations.NullMarked
package corridor.forum.sessions;
