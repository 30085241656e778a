/**
 * The PostgreSQL that everything is kept in: the one that the operator names, or one that Corridor brings along and keeps
 * under its data folder.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package corridor.database;
