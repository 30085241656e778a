/**
 * The append-only journal of everything that changed: who, when, what, before and after, why. Rows are sealed in batches,
 * each with the hash of the one before, so that a later change of a single byte is found. Areas contribute invariants,
 * which are checked every day and on demand.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "jobs", "archives"})
@org.jspecify.annotations.NullMarked
package corridor.audit;
