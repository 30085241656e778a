/**
 * Partnerships: who takes part, what they plan and decide together, what has to hold before they begin, how they fare, and
 * what the world may read of it.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shapes",
            "exchange",
            "assurance",
            "accounts",
            "documents",
            "questions",
            "practices",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "actors :: offices",
            "outbox",
            "vetting",
            "search",
            "settings",
            "calls",
            "calls :: submissions"
        })
@org.jspecify.annotations.NullMarked
package corridor.partnerships;
