/** Bodies of a forum: who sits in them, for which constituency, from day to day. */
@org.jspecify.annotations.NullMarked
package corridor.forum.bodies;
