package corridor.exchange;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.exchange.ListingView.May;
import corridor.exchange.ListingView.Pair;
import corridor.forum.Cycle;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.shared.Reference;
import corridor.threads.Threads;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts an offer or a need into the words of a language. */
@Component
class ListingViews {

    /** Title and text stand above the lines. */
    private static final int ABOVE = 2;

    private final Listings listings;
    private final SavedListings saved;
    private final ListingCards cards;
    private final Markets markets;
    private final Organisations organisations;
    private final ShapeViews shapes;
    private final Threads threads;
    private final ObjectProvider<ListingPanel> panels;

    ListingViews(
            Listings listings,
            SavedListings saved,
            ListingCards cards,
            Markets markets,
            Organisations organisations,
            ShapeViews shapes,
            Threads threads,
            ObjectProvider<ListingPanel> panels) {
        this.listings = listings;
        this.saved = saved;
        this.cards = cards;
        this.markets = markets;
        this.organisations = organisations;
        this.shapes = shapes;
        this.threads = threads;
        this.panels = panels;
    }

    ListingView view(Frame frame, Listing listing) {
        Reader reader = frame.reader();
        Reference place = listing.place();
        Optional<Cycle> market = place == null ? Optional.empty() : markets.find(reader, place);
        Map<String, String> names = market.map(cycle ->
                        Map.of(String.valueOf(place), frame.in(cycle.title()).text()))
                .orElse(Map.of());
        List<Listing> mine = listing.open() ? listings.own(reader) : List.of();
        return new ListingView(
                listing,
                cards.card(frame, listing, names),
                organisations
                        .find(listing.organisation())
                        .map(one -> "/organisations/" + one.slug())
                        .orElse("/organisations"),
                market.map(Cycle::url).orElse(null),
                term(frame, listing.term()),
                lines(frame, listing, Listings.mine(reader, listing)),
                listing.state().equals(ListingLifecycle.DRAFT) ? missing(frame, listing) : List.of(),
                pairs(frame, listing, mine),
                threads.of(reader, listing.reference()),
                panels(frame, listing),
                listings.offers(reader, listing),
                new May(
                        listings.mayChange(reader, listing),
                        listings.mayConfirm(reader, listing),
                        listing.open() && Listings.mine(reader, listing),
                        reader.person().isPresent(),
                        saved.isSaved(reader, listing.id(), 0)));
    }

    private static String term(Frame frame, Listing.Term term) {
        LocalDate starts = term.starts();
        LocalDate ends = term.ends();
        return starts == null || ends == null
                ? frame.t("ui.unknown")
                : frame.t("exchange.term", frame.date(starts), frame.date(ends));
    }

    /** Who reads it is said to its own people alone. */
    private List<ShapeLine> lines(Frame frame, Listing listing, boolean own) {
        List<ShapeLine> all = shapes.lines(frame, ListingContent.SHAPE, listing.content());
        return all.subList(ABOVE, own ? all.size() : all.size() - 2).stream()
                .filter(line -> !line.unknown())
                .toList();
    }

    private List<String> missing(Frame frame, Listing listing) {
        return listing.missing().stream()
                .map(field -> switch (field) {
                    case "term" -> frame.t("exchange.field.term");
                    case "market" -> frame.t("exchange.field.market");
                    default -> shapes.label(frame, ListingContent.SHAPE, field);
                })
                .toList();
    }

    private static List<Pair> pairs(Frame frame, Listing listing, List<Listing> mine) {
        return mine.stream()
                .filter(one ->
                        one.open() && one.side() != listing.side() && one.organisation() != listing.organisation())
                .map(one -> new Pair(one.id(), frame.in(one.title()).text()))
                .toList();
    }

    private List<Panel> panels(Frame frame, Listing listing) {
        return panels.stream()
                .flatMap(part -> part.panel(frame, listing).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }
}
