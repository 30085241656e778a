package corridor.programme.plan;

import java.util.stream.Stream;

/**
 * What an instance is like.
 *
 * @param pitched how many of its sessions hold pitches
 * @param twice of a hundred people, how many have two parts
 * @param thrice of a hundred people, how many have three
 * @param interpreted of a hundred sessions, how many need two booths
 * @param absent of a hundred people, how many are away for half a day
 * @param halfMinute how many moves a search tries in half a minute on two idle cores
 * @param strict whether days begin and end with short blocks, rooms are closed, and some people have one hour only
 */
record Shape(
        String name,
        long seed,
        int talks,
        int pitched,
        int others,
        int people,
        int twice,
        int thrice,
        int themes,
        boolean plenaries,
        int languages,
        int interpreted,
        int teams,
        int absent,
        long halfMinute,
        boolean strict) {

    static final Shape CALM =
            new Shape("calm", 202701, 200, 40, 12, 260, 20, 3, 10, false, 3, 5, 4, 5, 1_100_000, false);
    static final Shape USUAL =
            new Shape("usual", 202702, 200, 36, 18, 320, 30, 6, 14, true, 6, 10, 3, 12, 1_000_000, false);
    static final Shape TIGHT =
            new Shape("tight", 202703, 200, 34, 22, 360, 40, 10, 14, true, 6, 25, 2, 20, 720_000, true);

    static Shape named(String name) {
        return Stream.of(CALM, USUAL, TIGHT)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
