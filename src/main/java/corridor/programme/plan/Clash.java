package corridor.programme.plan;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One place in which a plan breaks a rule or misses a wish, by numbers: whoever shows it says the names.
 *
 * @param numbers amounts of the sentence, in its order
 * @param words themes, languages or days of the sentence
 * @param times how many times it counts
 */
public record Clash(
        Rule rule,
        List<Long> meetings,
        List<Long> talks,
        List<Long> people,
        @Nullable Long room,
        @Nullable Long hour,
        List<Long> numbers,
        List<String> words,
        long times) {

    static Clash of(Rule rule, Collection<Long> meetings) {
        return new Clash(
                rule, meetings.stream().sorted().toList(), List.of(), List.of(), null, null, List.of(), List.of(), 1);
    }

    /** Of sessions whose order matters. */
    static Clash inOrder(Rule rule, List<Long> meetings) {
        return new Clash(rule, meetings, List.of(), List.of(), null, null, List.of(), List.of(), 1);
    }

    Clash talks(Long... added) {
        return new Clash(rule, meetings, List.of(added), people, room, hour, numbers, words, times);
    }

    Clash person(long added) {
        return new Clash(rule, meetings, talks, List.of(added), room, hour, numbers, words, times);
    }

    Clash at(Spot spot) {
        return new Clash(
                rule, meetings, talks, people, spot.room().id(), spot.hour().id(), numbers, words, times);
    }

    Clash in(long added) {
        return new Clash(rule, meetings, talks, people, added, hour, numbers, words, times);
    }

    Clash during(long added) {
        return new Clash(rule, meetings, talks, people, room, added, numbers, words, times);
    }

    Clash counting(long... added) {
        return new Clash(
                rule,
                meetings,
                talks,
                people,
                room,
                hour,
                java.util.Arrays.stream(added).boxed().toList(),
                words,
                times);
    }

    Clash saying(Collection<String> added) {
        return new Clash(
                rule,
                meetings,
                talks,
                people,
                room,
                hour,
                numbers,
                added.stream().sorted().toList(),
                times);
    }

    Clash times(long counted) {
        return new Clash(rule, meetings, talks, people, room, hour, numbers, words, counted);
    }

    /** Whether it concerns one of these sessions. */
    public boolean touches(Set<Long> sessions) {
        return meetings.stream().anyMatch(sessions::contains);
    }

    /** What stays the same while nothing changes about it: by it a reason given for living with it is kept. */
    public String key() {
        return rule.code() + " " + meetings + people + hour + words;
    }
}
