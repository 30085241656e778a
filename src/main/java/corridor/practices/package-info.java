/**
 * The repository of practices: what was tried, by whom, where, and what came of it. Cards, search, list, page, feeds, and
 * the requests of those who see themselves in a record.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "workflow",
            "taxonomy",
            "actors",
            "search",
            "threads",
            "jobs",
            "outbox",
            "documents",
            "archives",
            "settings",
            "seating",
            "vetting",
            "calls",
            "calls :: submissions"
        })
@org.jspecify.annotations.NullMarked
package corridor.practices;
