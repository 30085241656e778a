/** Rooms and hours of a cycle, and what a plan has to keep to. */
@org.springframework.modulith.NamedInterface("rooms")
@org.jspecify.annotations.NullMarked
package corridor.programme.rooms;
