/**
 * Whom to write to in an organisation: names, addresses and roles that the secretariat keeps or imports. A contact is no
 * account and holds no right.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "ui",
            "audit",
            "workflow",
            "jobs",
            "archives",
            "taxonomy",
            "actors",
            "actors :: appointments",
            "documents",
            "practices :: files"
        })
@org.jspecify.annotations.NullMarked
package corridor.contacts;
