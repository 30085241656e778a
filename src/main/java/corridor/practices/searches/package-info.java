/** Searches that people keep: listed under their names, followed by letter, taken along and removed with their account. */
@org.jspecify.annotations.NullMarked
package corridor.practices.searches;
