/**
 * The area of forums: forums and their cycles, who chairs them and when, what is discussed in which session, and what is
 * handed to the next chair.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "questions",
            "calls",
            "calls :: appraisals",
            "practices",
            "printing",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "outbox",
            "documents",
            "vetting",
            "search"
        })
@org.jspecify.annotations.NullMarked
package corridor.forum;
