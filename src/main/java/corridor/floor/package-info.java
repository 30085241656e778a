/**
 * The area of the floor: questions to those who present, asked on phones, shown once somebody of the session's team has read
 * them, answered and kept with the session; and what goes on now, for the big screen.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "forum",
            "forum :: *",
            "live",
            "ui",
            "audit",
            "archives",
            "workflow",
            "actors",
            "settings",
            "jobs"
        })
@org.jspecify.annotations.NullMarked
package corridor.floor;
