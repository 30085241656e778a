package corridor.exchange.introductions;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.exchange.Listing;
import corridor.exchange.ListingCards;
import corridor.exchange.ListingListView.Card;
import corridor.exchange.Listings;
import corridor.exchange.introductions.IntroductionView.Row;
import corridor.exchange.suggestions.ExplanationView;
import corridor.exchange.suggestions.ExplanationViews;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Matches.Pair;
import corridor.shared.Outcome;
import corridor.threads.Threads;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts introductions into the words of a language, for the side that reads. */
@Component
class IntroductionViews {

    private final Introductions introductions;
    private final Conversions conversions;
    private final Matches matches;
    private final ExplanationViews explanations;
    private final Listings listings;
    private final ListingCards cards;
    private final People people;
    private final Threads threads;

    IntroductionViews(
            Introductions introductions,
            Conversions conversions,
            Matches matches,
            ExplanationViews explanations,
            Listings listings,
            ListingCards cards,
            People people,
            Threads threads) {
        this.introductions = introductions;
        this.conversions = conversions;
        this.matches = matches;
        this.explanations = explanations;
        this.listings = listings;
        this.cards = cards;
        this.people = people;
        this.threads = threads;
    }

    /** The reader's own name and address, to start from. */
    Contact contact(Reader reader) {
        return people.of(reader)
                .map(one -> new Contact(one.name(), one.email()))
                .orElse(new Contact("", ""));
    }

    IntroductionView view(Frame frame, Introduction one) {
        Reader reader = frame.reader();
        long own = Introductions.own(reader, one);
        long other = one.otherThan(own);
        Map<Long, Listing> known = listings.byIds(reader, List.of(one.offer(), one.need()));
        Map<Long, Contact> contacts = introductions.contacts(reader, one);
        String reason = one.ending().reasonFor(own);
        Long by = one.ending().by();
        return new IntroductionView(
                one,
                own == one.asker(),
                card(frame, known.get(one.listingOf(own))),
                card(frame, known.get(one.listingOf(other))),
                cards.organisation(frame, own),
                cards.organisation(frame, other),
                frame.date(one.createdAt()),
                reason.isEmpty() ? "" : frame.t("exchange.reason." + reason),
                by != null && by == own ? one.ending().note() : "",
                contacts.get(own),
                contacts.get(other),
                explanation(frame, one),
                introductions.offers(reader, one),
                conversions.possible(),
                one.became() == null
                        ? Optional.empty()
                        : threads.of(reader, one.reference()).stream()
                                .filter(station -> station.relation().equals("became"))
                                .findFirst());
    }

    private Optional<Card> card(Frame frame, @Nullable Listing listing) {
        return Optional.ofNullable(listing).map(one -> cards.card(frame, one, Map.of()));
    }

    private Optional<ExplanationView> explanation(Frame frame, Introduction one) {
        return matches.why(frame.reader(), one.offer(), one.need()) instanceof Outcome.Done<Pair>(Pair pair)
                ? Optional.of(explanations.of(frame, pair.explanation()))
                : Optional.empty();
    }

    /** Each in a line, under the name of one's own listing. */
    List<Row> rows(Frame frame, Collection<Introduction> all) {
        Map<Long, Listing> known = listings.byIds(
                frame.reader(),
                all.stream()
                        .flatMap(one -> List.of(one.offer(), one.need()).stream())
                        .distinct()
                        .toList());
        return all.stream()
                .map(one -> {
                    long own = Introductions.own(frame.reader(), one);
                    Listing mine = known.get(one.listingOf(own));
                    return new Row(
                            one,
                            own == one.asker(),
                            mine == null
                                    ? frame.t("exchange.not-shown")
                                    : frame.in(mine.title()).text(),
                            cards.organisation(frame, one.otherThan(own)),
                            frame.date(one.createdAt()));
                })
                .toList();
    }
}
