/** How someone who has just registered says which organisation they work for. */
@org.jspecify.annotations.NullMarked
package corridor.actors.joining;
