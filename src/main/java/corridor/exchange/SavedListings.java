package corridor.exchange;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what people keep for themselves: offers, needs, and matches of two. Nobody else reads it, and no rule does. */
@Service
public class SavedListings {

    private static final int MOST = 200;

    private final JdbcClient database;
    private final Listings listings;
    private final Clock clock;

    SavedListings(JdbcClient database, Listings listings, Clock clock) {
        this.database = database;
        this.listings = listings;
        this.clock = clock;
    }

    /**
     * What somebody kept.
     *
     * @param other the listing with which it matches; none where the listing alone was kept
     */
    public record Saved(Listing listing, Optional<Listing> other) {}

    /** Keeps it or lets it go; refused to those who are no person and for what they do not see. */
    @Transactional
    public Outcome<Long> save(Reader reader, long listing, long other, boolean on) {
        Optional<Long> person = reader.person();
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "person-needed"));
        }
        long asked = other == 0 ? 1 : 2;
        if (listings.byIds(reader, List.of(listing, other)).size() < asked) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        if (on) {
            keep(person.get(), listing, other);
        } else {
            database.sql("delete from exchange.saved where person = :person and listing = :listing and other = :other")
                    .param("person", person.get())
                    .param("listing", listing)
                    .param("other", other)
                    .update();
        }
        return Outcome.done(listing);
    }

    private void keep(long person, long listing, long other) {
        database.sql("""
                insert into exchange.saved (person, listing, other, at)
                select :person, :listing, :other, :now
                where (select count(*) from exchange.saved where person = :person) < :most
                on conflict do nothing""")
                .param("person", person)
                .param("listing", listing)
                .param("other", other)
                .param("now", OffsetDateTime.now(clock))
                .param("most", MOST)
                .update();
    }

    public boolean isSaved(Reader reader, long listing, long other) {
        return reader.person().isPresent()
                && database.sql("""
                        select exists (select from exchange.saved
                          where person = :person and listing = :listing and other = :other)""")
                        .param("person", reader.person().get())
                        .param("listing", listing)
                        .param("other", other)
                        .query(Boolean.class)
                        .single();
    }

    /** What this reader kept and still sees, the latest first. */
    public List<Saved> of(Reader reader) {
        if (reader.person().isEmpty()) {
            return List.of();
        }
        List<long[]> pairs = database.sql(
                        "select listing, other from exchange.saved where person = :person order by at desc, listing")
                .param("person", reader.person().get())
                .query((row, number) -> new long[] {row.getLong(1), row.getLong(2)})
                .list();
        Map<Long, Listing> seen = listings.byIds(
                reader,
                pairs.stream()
                        .flatMap(one -> Stream.of(one[0], one[1]))
                        .distinct()
                        .toList());
        return pairs.stream()
                .filter(one -> seen.containsKey(one[0]) && (one[1] == 0 || seen.containsKey(one[1])))
                .map(one -> new Saved(Objects.requireNonNull(seen.get(one[0])), Optional.ofNullable(seen.get(one[1]))))
                .toList();
    }
}
