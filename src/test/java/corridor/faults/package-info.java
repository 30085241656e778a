/** What happens when processes are killed in the middle of their work. */
@org.jspecify.annotations.NullMarked
package corridor.faults;
