/** What is presented in a session, with the one or two things to remember of it. */
@org.springframework.modulith.NamedInterface("pitches")
@org.jspecify.annotations.NullMarked
package corridor.forum.pitches;
