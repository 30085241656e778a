/**
 * What the operator makes of this installation, on a page and kept in the database: name, logo, colours, addresses,
 * languages, reminders, terms of keeping, names of countries, areas. It fills
 * {@link corridor.ui.OperatorLook}; without it, what the configuration says holds.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "ui", "archives", "taxonomy", "database"})
@org.jspecify.annotations.NullMarked
package corridor.settings;
