/**
 * The whole of an installation in one file: backups, which only Corridor reads, and exports in open formats, which anyone
 * reads. Areas say what of theirs is exported through {@link ExportPart} and {@link ExportFiles}.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"shared", "database"})
@org.jspecify.annotations.NullMarked
package corridor.archives;
