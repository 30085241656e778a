/** What authors write and send: theirs alone until the call has closed. */
@org.springframework.modulith.NamedInterface("submissions")
@org.jspecify.annotations.NullMarked
package corridor.calls.submissions;
