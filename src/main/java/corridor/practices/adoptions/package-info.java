/**
 * Who else does what a practice does: reported by the organisation that adopted it, confirmed by the owner of the practice or
 * checked by the secretariat, and shown with the same weight whether it worked or not.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.adoptions;
