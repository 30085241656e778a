/**
 * Lists of contacts that come as files: read, looked over line by line, and recorded. Nobody gets an account or a right by
 * them.
 */
@org.jspecify.annotations.NullMarked
package corridor.contacts.imports;
