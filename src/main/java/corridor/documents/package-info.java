/**
 * Documents about records of any area: kept in versions, told by their content, checked for viruses, seen by chosen readers.
 * The module of a record says through {@link corridor.documents.DocumentOwners} who keeps documents there.
 */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {"shared", "access", "audit", "jobs", "ui", "workflow", "actors", "outbox", "archives"})
@org.jspecify.annotations.NullMarked
package corridor.documents;
