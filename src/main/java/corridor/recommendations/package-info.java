/**
 * The area of recommendations: one register through all cycles of a forum. Nothing leaves it without a decision, what
 * organisations do about a recommendation is told of their own accord, and what was launched is asked to report.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "outbox",
            "search",
            "printing",
            "forum",
            "forum :: sessions"
        })
@org.jspecify.annotations.NullMarked
package corridor.recommendations;
