/** What somebody takes along to a session, on paper. */
@org.jspecify.annotations.NullMarked
package corridor.forum.briefings;
