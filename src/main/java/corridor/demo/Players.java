package corridor.demo;

import corridor.access.Reader;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Who plays in the story.
 *
 * @param teller in whose name what happened is written down
 * @param organisations by their keys
 * @param people one for each organisation, by the same keys
 * @param reviewers those who appraise, without the one of the one-click sign-in
 */
record Players(Reader teller, Map<String, Long> organisations, Map<String, Long> people, List<Long> reviewers) {

    long organisation(String key) {
        return Objects.requireNonNull(organisations.get(key), () -> "Nobody in the story is called " + key);
    }

    long person(String key) {
        return Objects.requireNonNull(people.get(key), () -> "Nobody in the story speaks for " + key);
    }
}
