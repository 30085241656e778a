/** Who takes part in a cycle: delegations and their places, registrations, badges and check-in. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "forum",
            "printing",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "settings",
            "taxonomy",
            "actors",
            "outbox"
        })
@org.jspecify.annotations.NullMarked
package corridor.participation;
