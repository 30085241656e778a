/**
 * Disclosure: what the parties of a record show of it, in exactly which words, to whom and from which instant; the consent of
 * each, the reply of whoever is named, and the word to those who took along what was withdrawn.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "shapes",
            "ui",
            "audit",
            "archives",
            "jobs",
            "workflow",
            "actors",
            "outbox",
            "settings"
        })
@org.jspecify.annotations.NullMarked
package corridor.assurance;
