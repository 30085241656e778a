/**
 * Turning messy documents into clean drafts: a file is looked into, its columns are mapped, each row becomes a draft with
 * what was healed noted, likely duplicates are clustered, and the whole can be undone.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.imports;
