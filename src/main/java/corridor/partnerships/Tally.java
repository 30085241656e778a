package corridor.partnerships;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * How the parties stand to one thing as it is worded now. A yes counts for the words that were shown; once they change, it is
 * asked anew.
 *
 * @param outdated those whose last word was for other words
 */
public record Tally(
        String subject, String sha256, Set<Long> agreed, Set<Long> against, Set<Long> waiting, Set<Long> outdated) {

    static Tally of(String subject, String sha256, Set<Long> parties, List<Assent> assents) {
        Set<Long> agreed = new TreeSet<>();
        Set<Long> against = new TreeSet<>();
        Set<Long> waiting = new TreeSet<>();
        Set<Long> outdated = new TreeSet<>();
        for (Long party : parties) {
            Assent last = assents.stream()
                    .filter(one -> one.organisation() == party && one.subject().equals(subject))
                    .reduce((first, second) -> second)
                    .orElse(null);
            if (last == null || !last.sha256().equals(sha256)) {
                waiting.add(party);
                if (last != null) {
                    outdated.add(party);
                }
            } else {
                (last.agrees() ? agreed : against).add(party);
            }
        }
        return new Tally(subject, sha256, agreed, against, waiting, outdated);
    }

    public boolean complete() {
        return waiting.isEmpty() && against.isEmpty() && !agreed.isEmpty();
    }

    /** Whether all but one agree. */
    boolean nearlyComplete() {
        return !agreed.isEmpty() && waiting.size() + against.size() <= 1;
    }
}
