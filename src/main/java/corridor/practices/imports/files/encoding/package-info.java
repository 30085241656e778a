/** Finds out in which encoding the bytes of a text file are written. */
@org.jspecify.annotations.NullMarked
package corridor.practices.imports.files.encoding;
