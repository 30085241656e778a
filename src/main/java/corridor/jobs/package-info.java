/**
 * Work in the background that survives restarts and runs once however many nodes there are: what a person started
 * ({@link Job}) and what comes round again ({@link RecurringJob}). The tasks that wait are rows in the database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package corridor.jobs;
