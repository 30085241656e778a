/** Letters: written with the change that they tell of, delivered after it, each at most once. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "ui", "jobs", "archives"})
@org.jspecify.annotations.NullMarked
package corridor.outbox;
