/** What a new database starts with: the curated catalogue, and later, stage by stage, demonstration content. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package corridor.demo;
