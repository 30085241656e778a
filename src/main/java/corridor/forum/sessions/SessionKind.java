package corridor.forum.sessions;

import org.jspecify.annotations.Nullable;

/**
 * What sort of session it is, and what holds for all of that sort. Read from {@code forum/session-kinds.yaml}.
 *
 * @param minutes how long one lasts, where nothing else is said
 * @param mostPitches how many pitches go into so many minutes
 * @param mostTakeaways how many takeaways one pitch carries; none means two, the most there can be
 * @param timeBox how many minutes a pitch has, where nothing else is said
 * @param nothingBeside whether no other session is held at the same time
 * @param restricted whether it is for those who are invited, where nothing else is said
 */
public record SessionKind(
        String code,
        @Nullable Integer minutes,
        @Nullable Integer mostPitches,
        @Nullable Integer mostTakeaways,
        @Nullable Integer timeBox,
        boolean nothingBeside,
        boolean restricted) {

    /** How many pitches a session of this many minutes takes: in proportion, rounded down; no limit where none is known. */
    public int room(int length) {
        return mostPitches == null || minutes == null ? Integer.MAX_VALUE : mostPitches * length / minutes;
    }

    public int takeaways() {
        return mostTakeaways == null ? 2 : mostTakeaways;
    }
}
