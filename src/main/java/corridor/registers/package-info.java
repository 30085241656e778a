/**
 * The registers: nine lists of what partnerships work with and work against, from laws and programmes to barriers. One
 * mechanism keeps, shows, compares, imports and exports them all.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shapes",
            "ui",
            "audit",
            "archives",
            "workflow",
            "threads",
            "taxonomy",
            "actors",
            "documents",
            "vetting",
            "search"
        })
@org.jspecify.annotations.NullMarked
package corridor.registers;
