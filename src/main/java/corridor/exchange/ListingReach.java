package corridor.exchange;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who reads an offer or a need once it is open, where it may stand, and for how long. */
@Component
class ListingReach {

    static final int MOST_MONTHS = 24;

    private final Organisations organisations;
    private final Markets markets;
    private final Clock clock;

    ListingReach(Organisations organisations, Markets markets, Clock clock) {
        this.organisations = organisations;
        this.markets = markets;
        this.clock = clock;
    }

    Set<String> labels(ListingDraft draft) {
        Reference place = draft.place();
        return switch (draft.content().shownTo()) {
            case "public" -> Set.of(Audience.PUBLIC);
            case "community" -> Set.of(Audience.COMMUNITY);
            case "market" -> place == null ? Set.of() : Set.of(Audience.forum(place.id()));
            case "chosen" ->
                draft.content().chosen().stream()
                        .flatMap(slug -> organisations.bySlug(slug).stream())
                        .map(Organisation::id)
                        .map(Audience::organisation)
                        .collect(Collectors.toUnmodifiableSet());
            default -> Set.of();
        };
    }

    /** What it would be after a change. */
    Listing applied(Listing before, ListingDraft after, Set<String> shownTo) {
        return new Listing(
                before.id(),
                before.side(),
                before.slug(),
                before.state(),
                before.version(),
                before.audience(),
                before.organisation(),
                shownTo,
                after.content(),
                after.place(),
                after.term(),
                before.standing(),
                before.sealing());
    }

    /** Why it cannot be so; what stood before is not asked again. */
    Optional<Refusal> obstacle(Reader reader, ListingDraft draft, @Nullable Listing before) {
        if (organisations.find(draft.organisation()).isEmpty()) {
            return Optional.of(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        LocalDate ends = draft.term().ends();
        if (!draft.term().sound()) {
            return Optional.of(Refusal.of(Kind.INVALID, "term-reversed"));
        }
        if (ends != null && ends.isAfter(LocalDate.now(clock).plusMonths(MOST_MONTHS))) {
            return Optional.of(Refusal.of(Kind.INVALID, "term-too-long", MOST_MONTHS));
        }
        if (before != null && before.open() && ends != null && ends.isBefore(LocalDate.now(clock))) {
            return Optional.of(Refusal.of(Kind.INVALID, "term-past"));
        }
        Reference place = draft.place();
        boolean same = before != null
                && Objects.equals(place, before.place())
                && before.content().shownTo().equals(draft.content().shownTo());
        return place == null || same ? Optional.empty() : barred(reader, draft, place);
    }

    private Optional<Refusal> barred(Reader reader, ListingDraft draft, Reference place) {
        boolean known = markets.find(reader, place).isPresent();
        boolean within = !draft.content().shownTo().equals("market") || Markets.within(reader, place);
        return known && within ? Optional.empty() : Optional.of(Refusal.of(Kind.INVALID, "market-closed"));
    }
}
