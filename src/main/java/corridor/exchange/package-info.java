/**
 * What organisations offer each other and need of each other, how an offer and a need are brought together, and how help is
 * asked for and given: by experts, on missions.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shapes",
            "forum",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "actors :: offices",
            "actors :: verification",
            "outbox",
            "search",
            "vetting"
        })
@org.jspecify.annotations.NullMarked
package corridor.exchange;
