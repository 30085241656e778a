/** Shares seats out among people at the least cost there is. Pure rules. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package corridor.seating;
