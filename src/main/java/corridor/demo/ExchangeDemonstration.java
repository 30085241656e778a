package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.exchange.Listing;
import corridor.exchange.ListingDraft;
import corridor.exchange.ListingSteps;
import corridor.exchange.OwnListings;
import corridor.exchange.introductions.Contact;
import corridor.exchange.introductions.Introductions;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fictional offers and needs that fit each other more or less, one side that is interested, and help that is asked for. */
@Component
class ExchangeDemonstration {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("listing.write"),
            new Right("listing.open"),
            new Right("introduction.ask"),
            new Right("introduction.answer"));

    private final ObjectProvider<OwnListings> listings;
    private final ObjectProvider<ListingSteps> steps;
    private final ObjectProvider<Introductions> introductions;
    private final AssistanceDemonstration assistance;
    private final Clock clock;

    ExchangeDemonstration(
            ObjectProvider<OwnListings> listings,
            ObjectProvider<ListingSteps> steps,
            ObjectProvider<Introductions> introductions,
            AssistanceDemonstration assistance,
            Clock clock) {
        this.listings = listings;
        this.steps = steps;
        this.introductions = introductions;
        this.assistance = assistance;
        this.clock = clock;
    }

    /** In the caller's transaction; nothing where the area is off. */
    void add(Players players) {
        listings.ifAvailable(door -> {
            Map<String, Long> ids = new HashMap<>();
            ExchangeDemonstrationText.LISTINGS.forEach((name, one) -> ids.put(name, open(door, players, one)));
            introductions.ifAvailable(part -> part.ask(
                            of(players.organisation("studies")),
                            Objects.requireNonNull(ids.get("courses")),
                            Objects.requireNonNull(ids.get("nurses")),
                            "We have taught nurses for six years and could begin in the spring.",
                            new Contact("Demonstration: studies", "studies@example.org"))
                    .orThrow());
        });
        assistance.add(players);
    }

    private long open(OwnListings door, Players players, ExchangeDemonstrationText.Text one) {
        LocalDate today = LocalDate.now(clock);
        long owner = players.organisation(one.organisation());
        Reader author = of(owner);
        ListingDraft draft = new ListingDraft(
                one.side(),
                owner,
                one.content(),
                null,
                new Listing.Term(today.minusDays(10), today.plusMonths(one.months())));
        long id = door.draft(author, draft).orThrow();
        steps.getObject().take(author, Target.of(id), "open", "").orThrow();
        return id;
    }

    /** One who speaks for a fictional organisation. */
    private static Reader of(long organisation) {
        return new Reader(
                "system:demonstration",
                Set.of(),
                Set.of(),
                Map.of(organisation, RIGHTS),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }
}
