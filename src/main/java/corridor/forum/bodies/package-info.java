/** Bodies of a forum: who sits in them, for which constituency, from day to day. */
@org.springframework.modulith.NamedInterface("bodies")
@org.jspecify.annotations.NullMarked
package corridor.forum.bodies;
