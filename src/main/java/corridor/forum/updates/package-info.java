/** What regional processes tell a cycle of another forum about their own work. */
@org.jspecify.annotations.NullMarked
package corridor.forum.updates;
