/** The work in progress: which session is where for now, and what that breaks. */
@org.springframework.modulith.NamedInterface("board")
@org.jspecify.annotations.NullMarked
package corridor.programme.board;
