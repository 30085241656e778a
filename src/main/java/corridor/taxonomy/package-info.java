/**
 * The lists of terms that everything is sorted by: countries and regions, themes, objectives of the Global Compact, goals,
 * targets, levels and the like, in six languages, with cross-walks. They are files under {@code taxonomy/}; an operator may
 * override names.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "ui", "archives"})
@org.jspecify.annotations.NullMarked
package corridor.taxonomy;
