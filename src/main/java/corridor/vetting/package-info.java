/**
 * Who should keep away from what, and what should not stand: interests and the recusals that follow from them, and reports
 * of harmful content with what became of them.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "ui", "audit", "actors", "workflow", "outbox", "archives", "settings"
        })
@org.jspecify.annotations.NullMarked
package corridor.vetting;
