/**
 * Calls: announced, opened and closed by the clock, answered by organisations, decided by those who convene, and released
 * together. A call knows no forum: what it belongs to tells it through a port.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "questions",
            "seating",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "actors :: verification",
            "outbox",
            "documents",
            "settings",
            "vetting",
            "search"
        })
@org.jspecify.annotations.NullMarked
package corridor.calls;
