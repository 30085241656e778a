/**
 * What people ask of a record that is about them: to claim it as its owner, or to have it corrected. Anyone may ask; only
 * the secretariat sees who did.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.requests;
