/**
 * The area of consultations: who was asked and what it came to, inquiries by questions, discussions in writing, calls to
 * action with their signatories, and correspondence between bodies.
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
            "printing",
            "questions",
            "forum",
            "search",
            "forum :: bodies",
            "vetting"
        })
@org.jspecify.annotations.NullMarked
package corridor.consultations;
