/**
 * Finding records in six languages: full text, facets, passages. Areas say what is indexed ({@link SearchSource}); this
 * module knows no area. The index follows the database after each change and can be rebuilt beside the one in use.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "ui", "audit", "jobs", "database", "workflow", "taxonomy"})
@org.jspecify.annotations.NullMarked
package corridor.search;
