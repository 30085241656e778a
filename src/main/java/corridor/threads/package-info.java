/** Links between records of any area, made by the acts themselves or tied by people with a reason, and shown on each record as one timeline. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "audit", "archives", "ui"})
@org.jspecify.annotations.NullMarked
package corridor.threads;
