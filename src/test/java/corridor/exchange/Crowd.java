package corridor.exchange;

import corridor.access.Reader;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many open offers of many organisations, and needs, drawn at random from a seed as people write them. */
final class Crowd {

    private static final int PIECE = 1_000;

    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
    private final Random random;
    private final ListingRows rows;
    private final JdbcClient database;
    private final List<String> themes;
    private final List<String> capabilities;
    private final List<CountryCode> countries;
    private final String name;
    private List<Long> owners = List.of();
    private int number;

    Crowd(String name, long seed, ListingRows rows, JdbcClient database, Taxonomies taxonomies, Countries countries) {
        this.name = name;
        this.random = new Random(seed);
        this.rows = rows;
        this.database = database;
        this.themes = codes(taxonomies, "themes");
        this.capabilities = codes(taxonomies, "capabilities");
        this.countries = countries.all().subList(0, 60);
    }

    private static List<String> codes(Taxonomies taxonomies, String scheme) {
        return taxonomies.scheme(scheme).terms().stream().map(Term::code).toList();
    }

    Crowd ofOrganisations(Organisations organisations, int number) {
        List<OrganisationDraft> drafts = IntStream.range(0, number)
                .mapToObj(at -> new OrganisationDraft(
                        new Slug(name + "-owner-" + at),
                        LocalizedText.english(name + " owner " + at),
                        null,
                        at % 2 == 0 ? "company" : "local-government",
                        null,
                        null,
                        List.of(),
                        List.of()))
                .toList();
        owners = List.copyOf(organisations.record(Reader.VISITOR, drafts).values());
        return this;
    }

    long owner() {
        return owners.get(random.nextInt(owners.size()));
    }

    /** Writes open ones as they would stand, without matching them. */
    void write(Side side, int most) {
        for (int left = most; left > 0; left -= PIECE) {
            List<ListingContent> drawn = IntStream.range(0, Math.min(PIECE, left))
                    .mapToObj(at -> drawn())
                    .toList();
            database.sql("""
                    insert into exchange.listing (side, state, audience, organisation, slug, content, themes, capabilities, shown_to,
                        starts, ends, opened_at)
                    select :side, 'open', '{public}', f.owner, f.slug, f.content::jsonb, f.themes::text[], f.capabilities::text[],
                        '{public}', :starts, :ends, now()
                    from unnest(:owners, :slugs, :contents, :themes, :capabilities)
                        as f (owner, slug, content, themes, capabilities)""")
                    .param("side", side.code())
                    .param("starts", today.minusDays(1))
                    .param("ends", today.plusDays(90))
                    .param("owners", drawn.stream().map(one -> owner()).toArray(Long[]::new))
                    .param(
                            "slugs",
                            drawn.stream().map(one -> name + "-" + ++number).toArray(String[]::new))
                    .param("contents", drawn.stream().map(rows::written).toArray(String[]::new))
                    .param(
                            "themes",
                            drawn.stream().map(one -> array(one.themes())).toArray(String[]::new))
                    .param(
                            "capabilities",
                            drawn.stream().map(one -> array(one.capabilities())).toArray(String[]::new))
                    .update();
        }
        database.sql("analyze exchange.listing").update();
    }

    private static String array(List<String> codes) {
        return "{" + String.join(",", codes) + "}";
    }

    ListingDraft need(long owner) {
        return new ListingDraft(
                Side.NEED, owner, drawn(), null, new Listing.Term(today, today.plusDays(30 + random.nextInt(60))));
    }

    private ListingContent drawn() {
        return new ListingContent(
                LocalizedText.english(name + " " + random.nextInt(1_000_000)),
                LocalizedText.english("What it is about, for whom, and since when. ".repeat(1 + random.nextInt(30))),
                few(1 + random.nextInt(3), () -> themes.get(skewed(themes.size()))),
                few(random.nextInt(5), () -> capabilities.get(random.nextInt(capabilities.size()))),
                random.nextInt(12) == 0 ? "anywhere" : "places",
                few(1 + random.nextInt(2), this::corridor),
                few(random.nextInt(3), () -> countries.get(random.nextInt(countries.size()))),
                List.of(),
                random.nextInt(3) == 0 ? List.of("company") : List.of(),
                "",
                few(1 + random.nextInt(2), () -> List.of("ar", "en", "es", "fr").get(random.nextInt(4))),
                "public",
                List.of());
    }

    /** A few are named by many. */
    private int skewed(int most) {
        return (int) Math.min(most - 1, Math.floor(Math.exp(random.nextDouble() * Math.log(most))) - 1);
    }

    private Corridor corridor() {
        int from = random.nextInt(countries.size());
        return new Corridor(
                countries.get(from),
                countries.get((from + 1 + random.nextInt(countries.size() - 1)) % countries.size()));
    }

    private static <T> List<T> few(int most, Supplier<T> draw) {
        LinkedHashSet<T> few = new LinkedHashSet<>();
        for (int at = 0; at < most; at++) {
            few.add(draw.get());
        }
        return new ArrayList<>(few);
    }
}
