/** Discussions in writing: their questions, what is said there, and the summary that the chair endorses. */
@org.springframework.modulith.NamedInterface("discussions")
@org.jspecify.annotations.NullMarked
package corridor.consultations.discussions;
