/** What one chair hands to the next: gathered from every area, signed, received. */
@org.springframework.modulith.NamedInterface("handover")
@org.jspecify.annotations.NullMarked
package corridor.forum.handover;
