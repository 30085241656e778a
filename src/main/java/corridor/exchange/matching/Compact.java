package corridor.exchange.matching;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** A listing as masks and small arrays, some 250 bytes: what the run over all pairs reads. */
final class Compact {

    final long id;
    final long organisation;
    final long parent;
    final long themes;
    final long capabilities;
    final long resources;
    final long kind;
    final long kindsSought;
    final long languages;
    final long[] countries;
    final int[] corridors;
    final long subregions;
    final boolean anywhere;
    final int from;
    final int until;
    final boolean shownToAll;
    final boolean shownToCommunity;
    final int[] shownTo;
    final int own;
    final boolean community;
    final boolean held;
    final byte[] record;

    private Compact(Candidate one, Lists lists) {
        Candidate.Wish wish = one.wish();
        id = one.id();
        organisation = one.party().organisation();
        parent = one.party().parent() == null ? -1 : one.party().parent();
        themes = lists.themes.mask(wish.themes());
        capabilities = lists.capabilities.mask(wish.capabilities());
        resources = lists.resources.mask(wish.resources());
        kind = 1L << lists.kinds.number(one.party().kind());
        kindsSought = lists.kinds.mask(wish.kindsSought());
        languages = lists.languages.mask(wish.languages());
        countries = countries(wish.places().all(), lists);
        corridors = wish.places().corridors().stream()
                .mapToInt(corridor -> lists.corridor(corridor))
                .sorted()
                .toArray();
        subregions = lists.subregions.mask(wish.places().subregions());
        anywhere = wish.places().anywhere();
        from = (int) one.from().toEpochDay();
        until = (int) one.until().toEpochDay();
        shownToAll = one.shownTo().contains("public");
        shownToCommunity = one.shownTo().contains("community");
        shownTo = labels(one.shownTo(), lists);
        own = lists.labels.number("organisation:" + organisation);
        community = one.party().community();
        held = one.held();
        record = record(one.party().record(), lists);
    }

    private static long[] countries(Collection<CountryCode> all, Lists lists) {
        long[] masks = new long[Lists.COUNTRY_WORDS];
        for (CountryCode country : all) {
            int number = lists.countries.number(country.value());
            masks[number >> 6] |= 1L << (number & 63);
        }
        return masks;
    }

    private static int[] labels(Set<String> shownTo, Lists lists) {
        return shownTo.stream()
                .filter(label -> label.startsWith("organisation:") || label.startsWith("forum:"))
                .mapToInt(lists::label)
                .toArray();
    }

    /** By the number of a theme; one empty table for all that have none. */
    private static byte[] record(Map<String, Integer> byTheme, Lists lists) {
        byte[] record = new byte[Lists.MOST_THEMES];
        byTheme.forEach(
                (theme, number) -> record[lists.themes.number(theme)] = (byte) Math.min(Byte.MAX_VALUE, number));
        return byTheme.isEmpty() ? NOTHING : record;
    }

    private static final byte[] NOTHING = new byte[Lists.MOST_THEMES];

    /** The lists of codes that all listings of a run share. */
    static final class Lists {

        static final int MOST_THEMES = 64;
        static final int COUNTRY_WORDS = 5;
        private static final int MOST_COUNTRIES = COUNTRY_WORDS * 64;
        private static final int MOST_LABELS = 1 << 30;

        private final Codes themes = new Codes("themes", MOST_THEMES);
        private final Codes capabilities = new Codes("capabilities", 64);
        private final Codes resources = new Codes("resources", 64);
        private final Codes kinds = new Codes("kinds", 64);
        private final Codes languages = new Codes("languages", 64);
        private final Codes subregions = new Codes("subregions", 64);
        private final Codes countries = new Codes("countries", MOST_COUNTRIES);
        private final Codes labels = new Codes("labels", MOST_LABELS);

        Compact compact(Candidate one) {
            return new Compact(one, this);
        }

        /** Labels of markets are below zero, so that they are told from those of organisations. */
        private int label(String label) {
            int number = labels.number(label);
            return label.startsWith("forum:") ? -1 - number : number;
        }

        private int corridor(Corridor corridor) {
            return countries.number(corridor.from().value()) << 16
                    | countries.number(corridor.to().value());
        }
    }
}
