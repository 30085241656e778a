package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.exchange.Listing;
import corridor.exchange.ListingDraft;
import corridor.exchange.ListingSteps;
import corridor.exchange.OwnListings;
import corridor.exchange.introductions.Contact;
import corridor.exchange.introductions.Introductions;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A handful of fictional offers and needs that fit each other more or less, and one side that is interested. */
@Component
@Profile("!command")
class ExchangeDemonstration implements SmartLifecycle {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("listing.write"),
            new Right("listing.open"),
            new Right("introduction.ask"),
            new Right("introduction.answer"));

    private final DemoSettings settings;
    private final ObjectProvider<OwnListings> listings;
    private final ObjectProvider<ListingSteps> steps;
    private final ObjectProvider<Introductions> introductions;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;
    private volatile boolean running;

    ExchangeDemonstration(
            DemoSettings settings,
            ObjectProvider<OwnListings> listings,
            ObjectProvider<ListingSteps> steps,
            ObjectProvider<Introductions> introductions,
            Organisations organisations,
            People people,
            Clock clock) {
        this.settings = settings;
        this.listings = listings;
        this.steps = steps;
        this.introductions = introductions;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void start() {
        listings.ifAvailable(door -> {
            Optional<Reader> city =
                    people.byEmail(Person.demonstration("focal-point")).map(one -> people.reader(one.id()));
            if (settings.includes(DemoSettings.Stage.FULL) && city.isPresent() && door.isEmpty()) {
                add(door, city.get());
            }
        });
        running = true;
    }

    private void add(OwnListings door, Reader city) {
        Map<String, Long> owners = new HashMap<>(organisations.record(
                Reader.system("demonstration", Set.of()),
                ExchangeDemonstrationText.ORGANISATIONS.entrySet().stream()
                        .map(one -> new OrganisationDraft(
                                new Slug(one.getKey()),
                                LocalizedText.english(one.getValue().getFirst()),
                                null,
                                one.getValue().getLast(),
                                null,
                                null,
                                List.of(),
                                List.of()))
                        .toList()));
        long own = city.rightsFor().keySet().stream().findFirst().orElseThrow();
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> ids = new HashMap<>();
        ExchangeDemonstrationText.LISTINGS.forEach((name, one) -> {
            long owner = owners.getOrDefault(one.organisation(), own);
            Reader author = owner == own ? city : of(owner);
            ListingDraft draft = new ListingDraft(
                    one.side(),
                    owner,
                    one.content(),
                    null,
                    new Listing.Term(today.minusDays(10), today.plusMonths(one.months())));
            long id = door.draft(author, draft).orThrow();
            steps.getObject().take(author, Target.of(id), "open", "").orThrow();
            ids.put(name, id);
        });
        introductions.ifAvailable(part -> part.ask(
                        of(owners.getOrDefault("coast-language-school-demonstration", own)),
                        Objects.requireNonNull(ids.get("courses")),
                        Objects.requireNonNull(ids.get("nurses")),
                        "We have taught nurses for six years and could begin in the spring.",
                        new Contact("Demonstration: language school", "school@example.org"))
                .orThrow());
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

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the people, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
