package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.partnerships.Assents;
import corridor.partnerships.Parties;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.Party;
import corridor.partnerships.Plans;
import corridor.partnerships.Undertakings;
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
import org.springframework.stereotype.Component;

/** Three fictional partnerships: one that is active, one before whose beginning something is missing, one that is asked. */
@Component
class PartnershipDemonstration {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("partnership.write"),
            new Right("partnership.commit"),
            new Right("partnership.confirm"),
            new Right("partnership.assent"));
    private static final Reader SECRETARIAT = Reader.system("demonstration", Set.of(new Right("partnership.vet")));

    private final Organisations organisations;
    private final People people;
    private final ObjectProvider<Undertakings> undertakings;
    private final ObjectProvider<Parties> parties;
    private final ObjectProvider<Plans> plans;
    private final ObjectProvider<Assents> assents;
    private final Clock clock;

    PartnershipDemonstration(
            Organisations organisations,
            People people,
            ObjectProvider<Undertakings> undertakings,
            ObjectProvider<Parties> parties,
            ObjectProvider<Plans> plans,
            ObjectProvider<Assents> assents,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.undertakings = undertakings;
        this.parties = parties;
        this.plans = plans;
        this.assents = assents;
        this.clock = clock;
    }

    /** The doors of the area. */
    private record Doors(
            Partnerships partnerships, Undertakings undertakings, Parties parties, Plans plans, Assents assents) {}

    void add(Partnerships partnerships) {
        Optional<Long> city = people.byEmail(Person.demonstration("focal-point"))
                .flatMap(one ->
                        people.reader(one.id()).rightsFor().keySet().stream().findFirst());
        if (city.isEmpty()) {
            return;
        }
        Map<String, Long> known = organisations();
        known.put("harbour", city.get());
        Doors doors = new Doors(
                partnerships, undertakings.getObject(), parties.getObject(), plans.getObject(), assents.getObject());
        PartnershipDemonstrationText.all(LocalDate.now(clock)).forEach(text -> add(doors, known, text));
    }

    private Map<String, Long> organisations() {
        return new HashMap<>(organisations.record(
                Reader.system("demonstration", Set.of()),
                PartnershipDemonstrationText.ORGANISATIONS.entrySet().stream()
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
    }

    private void add(Doors doors, Map<String, Long> known, PartnershipDemonstrationText.Text text) {
        List<Long> parties = text.parties().stream()
                .map(party -> Objects.requireNonNull(known.get(party.organisation())))
                .toList();
        Reader first = of(parties.getFirst());
        long id = doors.undertakings()
                .explore(first, parties.getFirst(), text.content(), null)
                .orThrow();
        for (int at = 1; at < parties.size(); at++) {
            doors.parties()
                    .ask(
                            first,
                            Target.of(id),
                            parties.get(at),
                            text.parties().get(at).part())
                    .orThrow();
        }
        text.entries().forEach(wish -> doors.plans().write(first, id, wish).orThrow());
        if (text.depth() == PartnershipDemonstrationText.Depth.ASKED) {
            return;
        }
        confirm(doors, parties, id);
        text.declarations(organisations)
                .forEach((organisation, wish) ->
                        doors.plans().write(of(organisation), id, wish).orThrow());
        step(doors, first, id, "design");
        step(doors, first, id, "submit");
        step(doors, SECRETARIAT, id, "clear");
        parties.forEach(organisation -> assent(doors, organisation, id));
        if (text.depth() == PartnershipDemonstrationText.Depth.ACTIVE) {
            step(doors, first, id, "activate");
            text.diary().forEach(wish -> doors.plans().write(first, id, wish).orThrow());
            parties.forEach(organisation -> answer(doors, organisation, id, "show"));
        }
    }

    private static void confirm(Doors doors, List<Long> parties, long id) {
        parties.stream().skip(1).forEach(organisation -> answer(doors, organisation, id, "confirm"));
    }

    private static void answer(Doors doors, long organisation, long id, String action) {
        Reader reader = of(organisation);
        Party party = find(doors, reader, id).parties().stream()
                .filter(one -> one.organisations().contains(organisation))
                .findFirst()
                .orElseThrow();
        doors.parties().step(reader, Target.of(party.id()), action, "").orThrow();
    }

    private static Partnership find(Doors doors, Reader reader, long id) {
        return doors.partnerships().mine(reader).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private static void assent(Doors doors, long organisation, long id) {
        Reader reader = of(organisation);
        String hash = Objects.requireNonNull(find(doors, reader, id).hashes().get("design"));
        doors.assents()
                .give(reader, id, organisation, new Assents.Answer("design", true, hash, ""))
                .orThrow();
    }

    private static void step(Doors doors, Reader reader, long id, String action) {
        doors.undertakings().step(reader, Target.of(id), action, "").orThrow();
    }

    /** One who speaks for an organisation. */
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
