package corridor.programme.plan;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How far a plan is from what is wished for: one measure for each wish, for the search and for whoever explains a plan. */
final class Wishes {

    private static final int SEATS_TOO_MANY = 50;
    private static final int IN_A_ROW = 3;

    private Wishes() {}

    /** What two sessions at the same hour are both about. */
    static Set<String> shared(Meeting one, Meeting other) {
        Set<String> both = new TreeSet<>(one.themes());
        both.retainAll(other.themes());
        return both;
    }

    static boolean sameTheme(Meeting one, Meeting other) {
        return !Collections.disjoint(one.themes(), other.themes());
    }

    static boolean offTheme(Talk talk, Meeting meeting) {
        return !talk.themes().isEmpty()
                && !meeting.themes().isEmpty()
                && Collections.disjoint(talk.themes(), meeting.themes());
    }

    /** Half a hundred empty seats, how many times. */
    static int spare(Meeting meeting, Spot spot) {
        return meeting.audience() == 0 ? 0 : Math.max(0, spot.room().seats() - meeting.audience()) / SEATS_TOO_MANY;
    }

    /** How many more there are than one. */
    static int beyondOne(Collection<?> things) {
        return Math.max(0, things.size() - 1);
    }

    /** Whether the pitches of a session all come from one side. */
    static boolean oneSided(SortedSet<String> constituencies, Collection<Long> talks) {
        return talks.size() > 1
                && constituencies.size() == 1
                && !constituencies.first().isEmpty();
    }

    static boolean missedDay(Talk talk, Hour hour) {
        return !talk.wishes().isEmpty() && !talk.wishes().contains(hour.day());
    }

    /** Hours between the first and the last of a day in which nothing is. */
    static int empty(SortedSet<Integer> ranks) {
        return ranks.last() - ranks.first() + 1 - ranks.size();
    }

    /** How often a day has as many hours in a row as are too many. */
    static int rows(SortedSet<Integer> ranks) {
        int run = 0;
        int rows = 0;
        for (int rank : ranks) {
            run = ranks.contains(rank - 1) ? run + 1 : 1;
            rows += run == IN_A_ROW ? 1 : 0;
        }
        return rows;
    }
}
