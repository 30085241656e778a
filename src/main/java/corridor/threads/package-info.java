/** Links between records of any area, made by the acts themselves, and shown on each record as one timeline. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "access", "archives"})
@org.jspecify.annotations.NullMarked
package corridor.threads;
