/** Roundtables and sessions of a cycle. */
@org.jspecify.annotations.NullMarked
package corridor.forum.sessions;
