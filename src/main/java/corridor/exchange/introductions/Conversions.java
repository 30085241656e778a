package corridor.exchange.introductions;

import static corridor.exchange.introductions.IntroductionLifecycle.CONVERTING;
import static corridor.exchange.introductions.IntroductionLifecycle.MUTUAL;

import corridor.access.Reader;
import corridor.exchange.Conversion;
import corridor.exchange.Listing;
import corridor.exchange.ListingContent;
import corridor.exchange.Listings;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which two sides that are both in make of it what they go on with. */
@Service
public class Conversions {

    private static final int LONGEST_TITLE = 200;

    private final IntroductionLifecycle lifecycle;
    private final Listings listings;
    private final Workflow workflow;
    private final Threads threads;
    private final ObjectProvider<Conversion> conversion;

    Conversions(
            IntroductionLifecycle lifecycle,
            Listings listings,
            Workflow workflow,
            Threads threads,
            ObjectProvider<Conversion> conversion) {
        this.lifecycle = lifecycle;
        this.listings = listings;
        this.workflow = workflow;
        this.threads = threads;
        this.conversion = conversion;
    }

    /** Whether there is anything that it could become. */
    public boolean possible() {
        return conversion.getIfAvailable() != null;
    }

    @Transactional
    public Outcome<Reference> convert(Reader reader, Target target, LocalizedText title) {
        Conversion next = conversion.getIfAvailable();
        if (next == null) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "conversion-off"));
        }
        if (title.isEmpty() || title.byTag().values().stream().anyMatch(one -> one.length() > LONGEST_TITLE)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "title-missing"));
        }
        return workflow.changeable(lifecycle, reader, target, CONVERTING, Set.of(MUTUAL))
                .then(one -> next.begin(reader, started(one, title)).then(became -> close(reader, one, became)));
    }

    private Conversion.Started started(Introduction one, LocalizedText title) {
        Map<Long, Listing> both = listings.unseen(List.of(one.offer(), one.need()));
        Listing offer = Objects.requireNonNull(both.get(one.offer()));
        Listing need = Objects.requireNonNull(both.get(one.need()));
        List<ListingContent> contents = List.of(offer.content(), need.content());
        return new Conversion.Started(
                one.reference(),
                title,
                need.content().text(),
                List.of(one.offerSide(), one.needSide()),
                contents.stream()
                        .flatMap(each -> each.themes().stream())
                        .distinct()
                        .toList(),
                contents.stream()
                        .flatMap(each -> each.corridors().stream())
                        .map(Object::toString)
                        .distinct()
                        .toList(),
                contents.stream()
                        .flatMap(each -> each.countries().stream())
                        .distinct()
                        .toList(),
                Stream.of(offer, need)
                        .map(Listing::place)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    /** Links the offer and the need as well: who may not read of the introduction follows from them to what came of it. */
    private Outcome<Reference> close(Reader reader, Introduction one, Reference became) {
        Change change = Change.of("convert").recording(Map.of("became", became.toString()));
        threads.link(Stream.of(
                        one.reference(),
                        new Reference(Listing.KIND, one.offer()),
                        new Reference(Listing.KIND, one.need()))
                .map(from -> new Link(from, "became", became, null, null))
                .toList());
        return workflow.move(lifecycle, reader, change, new Target(one.id(), one.version()))
                .map(id -> became);
    }
}
