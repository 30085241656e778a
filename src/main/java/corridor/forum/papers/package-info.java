/** Background papers: written, sent round for comments, answered for and published. */
@org.springframework.modulith.NamedInterface("papers")
@org.jspecify.annotations.NullMarked
package corridor.forum.papers;
