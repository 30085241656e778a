package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.Memberships;
import corridor.actors.Organisation;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.verification.Verifications;
import corridor.demo.StoryFile.ActorPart;
import corridor.shared.Language;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Brings in who plays in the story: fictional organisations, one person for each, and those who appraise. */
@Component
class Cast {

    /** By this key the story names the city of the people of the one-click sign-in. */
    static final String CITY = "harbour-city";

    private static final Reader DEMONSTRATION =
            Reader.system("demonstration", Set.of(new Right("organisation.verify")));
    private static final Set<Right> RIGHTS = Stream.of(
                    "forum.write",
                    "chair-term.write",
                    "cycle.write",
                    "cycle.announce",
                    "cycle.hold",
                    "cycle.close",
                    "session.write",
                    "session.prepare",
                    "session.note",
                    "pitch.write",
                    "pitch.confirm",
                    "pack.prepare",
                    "pack.sign",
                    "pack.receive",
                    "programme.plan",
                    "programme.release",
                    "recommendation.write",
                    "recommendation.decide",
                    "delegation.write",
                    "registration.ask",
                    "registration.confirm",
                    "consultation.write",
                    "consultation.contribute",
                    "consultation.answer",
                    "inquiry.write",
                    "inquiry.reply",
                    "inquiry.send",
                    "inquiry.publish",
                    "floor.ask",
                    "floor.moderate")
            .map(Right::new)
            .collect(Collectors.toUnmodifiableSet());
    private static final String OF_A_BIDDER = "lantern";
    private static final int REVIEWERS = 4;
    private static final int YEARS = 4;

    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Verifications verifications;
    private final Clock clock;

    Cast(
            Organisations organisations,
            People people,
            Memberships memberships,
            Verifications verifications,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** In the transaction of whoever tells the story. */
    Players gather(Map<String, ActorPart> actors) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Long> recorded = organisations.record(
                DEMONSTRATION,
                actors.entrySet().stream()
                        .map(one -> draft(one.getKey(), one.getValue()))
                        .toList());
        Map<String, Long> known = new LinkedHashMap<>();
        Map<String, Long> persons = new LinkedHashMap<>();
        actors.keySet().forEach(key -> {
            long id = Objects.requireNonNull(recorded.get(slug(key).value()));
            verifications
                    .verify(DEMONSTRATION, Target.of(id), today.plusYears(1))
                    .orThrow();
            known.put(key, id);
            persons.put(key, person(key, Map.of(Role.CONTRIBUTOR, id, Role.FOCAL_POINT, id)));
        });
        organisations.bySlug(CITY + "-demonstration").map(Organisation::id).ifPresent(id -> known.put(CITY, id));
        people.byEmail(Person.demonstration(Role.CHAIR.code()))
                .ifPresent(chair -> plays(chair.id(), Role.CHAIR, known.get("midland")));
        return new Players(teller(known), known, persons, reviewers(known));
    }

    private static OrganisationDraft draft(String key, ActorPart part) {
        return new OrganisationDraft(slug(key), part.name(), null, part.kind(), null, null, List.of(), List.of());
    }

    static Slug slug(String key) {
        return new Slug(key + "-demonstration");
    }

    private long person(String key, Map<Role, Long> roles) {
        long person = people.register(
                        "Demonstration: " + key.replace('-', ' '), Person.demonstration(key), Language.ENGLISH)
                .orThrow();
        roles.forEach((role, organisation) -> plays(person, role, organisation));
        return person;
    }

    /** For long enough that they did what the story tells of them. */
    private void plays(long person, Role role, @Nullable Long organisation) {
        LocalDate since = LocalDate.now(clock).minusYears(YEARS);
        memberships.begin(DEMONSTRATION, new Membership(0, person, organisation, role, since, null), null);
    }

    /** The first of them works for one of those who answer the call, and is kept away from its answer. */
    private List<Long> reviewers(Map<String, Long> known) {
        List<Long> reviewers = new ArrayList<>();
        for (int number = 2; number < 2 + REVIEWERS; number++) {
            long person = person("reviewer-" + number, Map.of());
            plays(person, Role.REVIEWER, number == 2 ? known.get(OF_A_BIDDER) : null);
            reviewers.add(person);
        }
        return reviewers;
    }

    private static Reader teller(Map<String, Long> known) {
        Set<String> labels = new HashSet<>(Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.SECRETARIAT));
        known.values().forEach(one -> labels.add(Audience.organisation(one)));
        return new Reader("system:demonstration", Set.of(), RIGHTS, Map.of(), labels, Set.of());
    }
}
