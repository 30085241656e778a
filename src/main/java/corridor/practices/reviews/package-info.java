/**
 * Peer review of practices: rounds, reviewers in balance, what they score and find, and the verdict with its dissent. Scores
 * inform and never decide.
 */
@org.jspecify.annotations.NullMarked
package corridor.practices.reviews;
