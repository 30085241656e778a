package corridor.programme.plan;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may never be, one predicate for each rule. Whoever moves a session by hand and the search for a plan ask the same
 * ones, so that they never disagree.
 */
final class Rules {

    /** The rules about one session and its place. */
    static final Set<Rule> OF_A_PLACE = java.util.Collections.unmodifiableSet(
            java.util.EnumSet.of(Rule.LENGTH, Rule.SEATS, Rule.BOOTHS, Rule.CLOSED, Rule.CLOSABLE, Rule.WINDOW));

    private Rules() {}

    /** Whether one session breaks a rule about its place. */
    static boolean broken(Rule rule, Meeting meeting, Spot spot) {
        return switch (rule) {
            case LENGTH ->
                meeting.minutes() > spot.hour().minutes() || spot.hour().pause();
            case SEATS -> meeting.audience() > spot.room().seats();
            case BOOTHS -> !spot.room().booths().containsAll(meeting.booths());
            case CLOSED -> spot.room().closed().contains(spot.hour().id());
            case CLOSABLE -> meeting.restricted() && !spot.room().closable();
            case WINDOW ->
                !meeting.days().isEmpty()
                        && !meeting.days().contains(spot.hour().day());
            default -> throw new IllegalArgumentException(rule + " is not about one place");
        };
    }

    static Clash clash(Rule rule, Meeting meeting, Spot spot) {
        Clash clash = Clash.of(rule, Set.of(meeting.id())).at(spot);
        return switch (rule) {
            case LENGTH -> clash.counting(meeting.minutes(), spot.hour().minutes());
            case SEATS -> clash.counting(meeting.audience(), spot.room().seats());
            case BOOTHS -> clash.saying(missing(meeting.booths(), spot.room().booths()));
            case WINDOW ->
                clash.saying(meeting.days().stream()
                        .map(java.time.LocalDate::toString)
                        .toList());
            default -> clash;
        };
    }

    /** Whether a place may hold a session at all. */
    static boolean fits(Meeting meeting, Spot spot) {
        return OF_A_PLACE.stream().noneMatch(rule -> broken(rule, meeting, spot));
    }

    private static Set<String> missing(Collection<String> needed, Set<String> there) {
        Set<String> missing = new TreeSet<>(needed);
        missing.removeAll(there);
        return missing;
    }

    /** Two sessions at the same hour. */
    static boolean beside(Meeting one, Meeting other) {
        return one.alone() || other.alone();
    }

    static boolean outOfOrder(Hour earlier, Hour later) {
        return later.compareTo(earlier) <= 0;
    }

    /** Pitches too many. */
    static long over(Meeting meeting, long talks) {
        return Math.max(0, talks - meeting.pitches());
    }

    /** Minutes too many, in tens begun. */
    static long late(Meeting meeting, long minutes) {
        return Math.max(0, minutes - meeting.minutes() + 9) / 10;
    }

    /** Sessions too many for one person at one hour. */
    static int torn(Collection<Long> meetings) {
        return Math.max(0, meetings.size() - 1);
    }

    /** Teams of interpreters too few. */
    static long lacking(long needed, Team team) {
        return Math.max(0, needed - team.teams());
    }
}
