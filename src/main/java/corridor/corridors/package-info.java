/** Pages composed from the doors of the areas: country, organisation, theme, objective, target. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "ui", "taxonomy", "actors", "search", "practices"})
@org.jspecify.annotations.NullMarked
package corridor.corridors;
