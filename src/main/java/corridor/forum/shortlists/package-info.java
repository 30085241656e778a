/** Shortlists: the practices that the team of a session thinks of showing, and the stages for which it has none. */
@org.jspecify.annotations.NullMarked
package corridor.forum.shortlists;
