/** Organisations: who stands behind a record, by any of their names. People and memberships follow with sign-in. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "ui", "audit", "taxonomy", "threads"})
@org.jspecify.annotations.NullMarked
package corridor.actors;
