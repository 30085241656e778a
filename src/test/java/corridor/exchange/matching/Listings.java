package corridor.exchange.matching;

import corridor.exchange.matching.Candidate.Party;
import corridor.exchange.matching.Candidate.Places;
import corridor.exchange.matching.Candidate.Wish;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;

/** Listings drawn at random from a seed, with the edges that lists have: empty, all the same, hidden, past, held. */
final class Listings {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final int THEMES = 20;
    private static final int CAPABILITIES = 28;
    private static final int COUNTRIES = 60;
    private static final List<String> KINDS =
            List.of("local-government", "national-government", "company", "hospital", "diaspora-association");

    private final Random random;
    private final int organisations;
    private final boolean open;

    Listings(long seed, int organisations, boolean open) {
        this.random = new Random(seed);
        this.organisations = organisations;
        this.open = open;
    }

    List<Candidate> drawn(long firstId, int number) {
        List<Candidate> drawn = new ArrayList<>();
        for (int at = 0; at < number; at++) {
            drawn.add(one(firstId + at));
        }
        return drawn;
    }

    Candidate one(long id) {
        LocalDate from = TODAY.minusDays(random.nextInt(400)).plusDays(open ? 0 : random.nextInt(60));
        LocalDate until = open ? TODAY.plusDays(30 + random.nextInt(300)) : from.plusDays(random.nextInt(700));
        return new Candidate(id, party(), wish(), from, until, shownTo(), !open && random.nextInt(25) == 0);
    }

    private Party party() {
        int organisation = random.nextInt(organisations);
        Map<String, Integer> record = new HashMap<>();
        for (int at = random.nextInt(4); at > 0; at--) {
            record.put("t" + random.nextInt(THEMES), random.nextInt(4));
        }
        return new Party(
                organisation,
                organisation % 7 == 3 ? (long) organisation / 2 : null,
                KINDS.get(organisation % KINDS.size()),
                organisation % 3 != 0,
                organisation % 2 == 0 ? record : Map.of());
    }

    Wish wish() {
        return new Wish(
                few(1 + random.nextInt(5), at -> "t" + zipf()),
                few(random.nextInt(7), at -> "c" + random.nextInt(CAPABILITIES)),
                places(),
                few(random.nextInt(4), at -> "r" + random.nextInt(3)),
                random.nextInt(3) == 0 ? few(1 + random.nextInt(3), at -> KINDS.get(random.nextInt(5))) : Set.of(),
                few(1 + random.nextInt(3), at -> "l" + random.nextInt(6)));
    }

    /** A few themes are asked for by many. */
    private int zipf() {
        return (int) Math.min(THEMES - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(THEMES))) - 1);
    }

    private Places places() {
        Set<Corridor> corridors = new HashSet<>();
        for (int at = random.nextInt(3); at > 0; at--) {
            int from = random.nextInt(COUNTRIES);
            int to = random.nextInt(COUNTRIES);
            if (from != to) {
                corridors.add(new Corridor(country(from), country(to)));
            }
        }
        Set<CountryCode> countries = new HashSet<>();
        for (int at = random.nextInt(3); at > 0; at--) {
            countries.add(country(random.nextInt(COUNTRIES)));
        }
        Places listed = new Places(random.nextInt(12) == 0, corridors, countries, Set.of());
        Set<String> subregions = new HashSet<>();
        listed.all().forEach(one -> subregions.add("s" + one.value().charAt(1) % 5));
        return new Places(listed.anywhere(), corridors, countries, subregions);
    }

    static CountryCode country(int number) {
        return new CountryCode("" + (char) ('A' + number / 26) + (char) ('A' + number % 26));
    }

    private Set<String> shownTo() {
        int draw = random.nextInt(open ? 5 : 10);
        return switch (draw) {
            case 0 -> Set.of("community");
            case 7 -> Set.of("forum:" + random.nextInt(3));
            case 8 -> Set.of("organisation:" + random.nextInt(organisations), "forum:" + random.nextInt(3));
            case 9 -> Set.of("restricted:secretariat");
            default -> Set.of("public");
        };
    }

    static <T> Set<T> few(int number, IntFunction<T> draw) {
        Set<T> few = new HashSet<>();
        for (int at = 0; at < number; at++) {
            few.add(draw.apply(at));
        }
        return few;
    }
}
