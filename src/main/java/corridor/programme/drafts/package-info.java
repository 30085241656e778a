/** Plans that a search proposes, to be taken or left. */
@org.jspecify.annotations.NullMarked
package corridor.programme.drafts;
