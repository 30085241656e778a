/** Who acts: organisations by any of their names, people, and the roles that they play for a term. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "taxonomy",
            "threads",
            "archives",
            "workflow",
            "jobs",
            "database"
        })
@org.jspecify.annotations.NullMarked
package corridor.actors;
