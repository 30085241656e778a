package corridor.seating;

import java.util.Set;

/**
 * What somebody says of themselves who is asked to appraise.
 *
 * @param themes codes of what they know about
 * @param languages tags of what they read
 * @param most how many may wait for them at once
 */
public record Ability(Set<String> themes, Set<String> languages, int most) {}
