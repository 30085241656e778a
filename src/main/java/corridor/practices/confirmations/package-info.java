/**
 * Whether what the secretariat entered on behalf of an organisation is that organisation's own: asked by a letter with a link
 * that opens without an account.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.confirmations;
