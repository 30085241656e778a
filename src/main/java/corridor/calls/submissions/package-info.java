/** What authors write and send: theirs alone until the call has closed. */
@org.jspecify.annotations.NullMarked
package corridor.calls.submissions;
