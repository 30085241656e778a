/** What whoever runs Corridor sees and does: the page of operations, and the commands of {@code bin/corridor}. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "jobs",
            "database",
            "search",
            "archives",
            "actors",
            "actors :: appointments"
        })
@org.jspecify.annotations.NullMarked
package corridor.operations;
