/**
 * The area of programmes: rooms and hours of a cycle, which session is where and when, plans that a search proposes,
 * releases that never change, and the agenda with its calendars. It needs the area of forums.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "forum",
            "forum :: sessions",
            "forum :: pitches",
            "printing",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "taxonomy",
            "actors",
            "outbox"
        })
@org.jspecify.annotations.NullMarked
package corridor.programme;
