/** Results of a call, told together: each with its own letter, and each with its own reason where it has to wait. */
@org.jspecify.annotations.NullMarked
package corridor.calls.releases;
