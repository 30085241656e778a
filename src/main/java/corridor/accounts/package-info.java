/**
 * Accounts: registration with a confirmed address, sign-in, sessions, consent to the terms. Who a person is and which
 * roles they play is the business of {@code actors}.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "actors",
            "actors :: appointments",
            "actors :: verification",
            "outbox",
            "jobs",
            "archives",
            "settings",
            "workflow",
            "operations"
        })
@org.jspecify.annotations.NullMarked
package corridor.accounts;
