/** Programmes as they were released, and what changed from one to the next. */
@org.springframework.modulith.NamedInterface("releases")
@org.jspecify.annotations.NullMarked
package corridor.programme.releases;
