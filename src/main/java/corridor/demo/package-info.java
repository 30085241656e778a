/** What a new database starts with: the curated catalogue, and for a demonstration people, a forum and calls that are made up. */
@org.springframework.modulith.ApplicationModule
@org.jspecify.annotations.NullMarked
package corridor.demo;
