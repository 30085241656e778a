package corridor.actors;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Outcome;
import corridor.shared.PlainName;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slug;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door by which people bring in, describe and merge organisations. */
@Service
public class OwnOrganisations {

    private static final int MOST_MEMBERSHIPS = 10;
    private static final int MOST_ALIKE = 8;
    private static final double ALIKE = 0.5;
    private static final int MOST_OF_ONE_NAME = 50;

    private final OrganisationStore store;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnOrganisations(
            OrganisationStore store,
            Organisations organisations,
            People people,
            Memberships memberships,
            Audit audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** Those that may well be the one of this name: one of their names shares at least half of its words with it. */
    public List<Organisation> alike(String name) {
        return alikeEach(List.of(name)).getOrDefault(name, List.of());
    }

    /** For each of these names, in their order, those that may well be the one. */
    public Map<String, List<Organisation>> alikeEach(Collection<String> names) {
        Map<String, List<Organisation>> alike = new LinkedHashMap<>();
        if (!names.isEmpty()) {
            Map<Organisation, List<Set<String>>> known = new LinkedHashMap<>();
            organisations
                    .all()
                    .forEach(one -> known.put(
                            one, one.allNames().map(OwnOrganisations::words).toList()));
            names.forEach(name -> alike.put(name, alike(words(name), known)));
        }
        return alike;
    }

    private static List<Organisation> alike(Set<String> words, Map<Organisation, List<Set<String>>> known) {
        return known.entrySet().stream()
                .map(one -> Map.entry(
                        one.getKey(),
                        one.getValue().stream()
                                .mapToDouble(other -> likeness(words, other))
                                .max()
                                .orElse(0)))
                .filter(one -> one.getValue() >= ALIKE)
                .sorted(Map.Entry.<Organisation, Double>comparingByValue().reversed())
                .limit(MOST_ALIKE)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> words(String name) {
        return Set.copyOf(Arrays.asList(PlainName.of(name).split(" ")));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        return (double) both / (one.size() + other.size() - both);
    }

    /** Records the organisation of someone who registers it. They contribute for it at once; it is not verified yet. */
    @Transactional
    public Outcome<Organisation> register(Reader reader, Profile profile) {
        Optional<Person> person = people.of(reader);
        if (person.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "sign-in-needed"));
        }
        if (people.membershipsOf(person.get().id()).size() >= MOST_MEMBERSHIPS) {
            return Outcome.refused(Refusal.of(Kind.TOO_MANY, "memberships-many", MOST_MEMBERSHIPS));
        }
        Organisation recorded = record(reader, profile, "register");
        memberships.begin(
                reader,
                new Membership(0, person.get().id(), recorded.id(), Role.CONTRIBUTOR, LocalDate.now(clock), null),
                null);
        events.publishEvent(new OrganisationRegistered(recorded.id()));
        return Outcome.done(recorded);
    }

    /** Records an organisation that is not there itself. */
    @Transactional
    public Outcome<Organisation> enter(Reader reader, Profile profile) {
        return reader.rights().contains(ActorGrants.EDIT_ORGANISATION)
                ? Outcome.done(record(reader, profile, "enter"))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "enter"));
    }

    private Organisation record(Reader reader, Profile profile, String action) {
        Slug slug =
                Slug.from(profile.name().in(corridor.shared.Language.ENGLISH).text());
        long id = IntStream.rangeClosed(1, MOST_OF_ONE_NAME)
                .mapToObj(number -> store.insert(draft(number == 1 ? slug : slug.numbered(number), profile)))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow();
        note(reader, id, action, Map.of(), facts(profile));
        store.forget();
        return organisations.find(id).orElseThrow();
    }

    private static OrganisationDraft draft(Slug slug, Profile profile) {
        return new OrganisationDraft(
                slug,
                profile.name(),
                profile.shortName(),
                profile.kind(),
                profile.country(),
                null,
                List.of(),
                List.of());
    }

    public boolean mayEdit(Reader reader, long organisation) {
        return reader.may(ActorGrants.EDIT_ORGANISATION, Set.of(organisation));
    }

    /** Changes what is said of an organisation. Refused if it was changed since this version was read. */
    @Transactional
    public Outcome<Long> revise(Reader reader, Organisation now, int version, Profile after) {
        if (!mayEdit(reader, now.id())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "edit"));
        }
        if (now.version() != version || !store.revise(now, after)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, now.id(), "revise", facts(Profile.of(now)), facts(after));
        store.forget();
        events.publishEvent(new OrganisationsChanged(List.of(now.id())));
        return Outcome.done(now.id());
    }

    public boolean mayMerge(Reader reader) {
        return reader.rights().contains(ActorGrants.MERGE_ORGANISATIONS);
    }

    /** Makes one organisation lead to another that is the same. What refers to it stays as it is, so that it can be undone. */
    @Transactional
    public Outcome<Long> merge(Reader reader, Organisation duplicate, Organisation into) {
        if (!mayMerge(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "merge"));
        }
        boolean led = store.all().values().stream()
                .anyMatch(one -> Long.valueOf(duplicate.id()).equals(one.mergedInto()));
        if (duplicate.id() == into.id() || into.mergedInto() != null || led) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "merge-in-a-circle"));
        }
        if (!store.setMerged(duplicate.id(), null, into.id())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, duplicate.id(), "merge", Map.of(), Map.of("into", into.id()));
        store.forget();
        events.publishEvent(new OrganisationsChanged(List.of(duplicate.id(), into.id())));
        return Outcome.done(into.id());
    }

    /** Those that were merged into one. */
    public List<Organisation> mergedInto(long organisation) {
        return store.all().values().stream()
                .filter(one -> Long.valueOf(organisation).equals(one.mergedInto()))
                .toList();
    }

    @Transactional
    public Outcome<Long> undoMerge(Reader reader, String slug) {
        if (!mayMerge(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "merge"));
        }
        Optional<Organisation> found = organisations.withSlug(slug).filter(one -> one.mergedInto() != null);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Organisation one = found.get();
        if (!store.setMerged(one.id(), one.mergedInto(), null)) {
            return Outcome.refused(Refusal.of(Kind.STALE, "record-changed"));
        }
        note(reader, one.id(), "undo-merge", Map.of("into", String.valueOf(one.mergedInto())), Map.of());
        store.forget();
        events.publishEvent(new OrganisationsChanged(List.of(one.id(), Objects.requireNonNull(one.mergedInto()))));
        return Outcome.done(one.id());
    }

    private static Map<String, Object> facts(Profile profile) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("name", profile.name().byTag());
        facts.put("kind", profile.kind());
        Optional.ofNullable(profile.shortName()).ifPresent(name -> facts.put("short", name));
        Optional.ofNullable(profile.country()).ifPresent(country -> facts.put("country", country.value()));
        facts.put("aliases", profile.aliases());
        facts.put("languages", profile.languages());
        return facts;
    }

    private void note(Reader reader, long id, String action, Map<String, ?> before, Map<String, ?> after) {
        audit.append(reader, List.of(AuditEntry.of(new Reference(Organisations.KIND, id), action, before, after)));
    }
}
