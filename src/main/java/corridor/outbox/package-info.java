/** Tasks, notices and letters: what waits for whom, and what people are told, each letter at most once. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "access",
            "ui",
            "jobs",
            "actors",
            "audit",
            "workflow",
            "archives",
            "settings"
        })
@org.jspecify.annotations.NullMarked
package corridor.outbox;
