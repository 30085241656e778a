package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.demo.PartnershipTale.Depth;
import corridor.partnerships.Assents;
import corridor.partnerships.Parties;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.Party;
import corridor.partnerships.Plans;
import corridor.partnerships.Plans.Wish;
import corridor.partnerships.Undertakings;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Fictional partnerships: active, short of something before they begin, only asked; then what some of them agreed in writing. */
@Component
class PartnershipDemonstration {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("partnership.write"),
            new Right("partnership.commit"),
            new Right("partnership.confirm"),
            new Right("partnership.assent"),
            new Right("disclosure.propose"),
            new Right("disclosure.consent"));
    private static final List<String> SHOWN = List.of("objectives", "governance");
    private static final Reader SECRETARIAT = Reader.system("demonstration", Set.of(new Right("partnership.vet")));

    private final Catalogue catalogue;
    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Undertakings> undertakings;
    private final ObjectProvider<Parties> parties;
    private final ObjectProvider<Plans> plans;
    private final ObjectProvider<Assents> assents;
    private final Disclosures disclosures;
    private final AgreementDemonstration agreements;
    private final PartnershipVoices voices;

    PartnershipDemonstration(
            Catalogue catalogue,
            ObjectProvider<Partnerships> partnerships,
            ObjectProvider<Undertakings> undertakings,
            ObjectProvider<Parties> parties,
            ObjectProvider<Plans> plans,
            ObjectProvider<Assents> assents,
            Disclosures disclosures,
            AgreementDemonstration agreements,
            PartnershipVoices voices) {
        this.catalogue = catalogue;
        this.partnerships = partnerships;
        this.undertakings = undertakings;
        this.parties = parties;
        this.plans = plans;
        this.assents = assents;
        this.disclosures = disclosures;
        this.agreements = agreements;
        this.voices = voices;
    }

    /** The doors of the area. */
    private record Doors(
            Partnerships partnerships, Undertakings undertakings, Parties parties, Plans plans, Assents assents) {}

    /** In the caller's transaction; nothing where the area is off. */
    void add(WoundClock clock, Players players) {
        Partnerships door = partnerships.getIfAvailable();
        if (door == null) {
            return;
        }
        Doors doors =
                new Doors(door, undertakings.getObject(), parties.getObject(), plans.getObject(), assents.getObject());
        LocalDate today = LocalDate.now(clock);
        for (PartnershipTale tale : catalogue.tales()) {
            LocalDate begins = today.minusDays(tale.begun());
            List<String> keys =
                    tale.parties().stream().map(PartnershipTale.PartyPart::by).toList();
            List<Long> ids = keys.stream().map(players::organisation).toList();
            PartnershipWords words = new PartnershipWords(
                    tale,
                    begins,
                    keys.stream().map(key -> Cast.slug(key).value()).toList());
            clock.on(begins, () -> {
                long id = explore(doors, words, ids);
                if (tale.depth() != Depth.ASKED) {
                    agree(doors, words, ids, id);
                }
                if (tale.depth() == Depth.ACTIVE) {
                    step(doors, of(ids.getFirst()), id, "activate");
                    clock.on(today.minusDays(1), () -> show(doors, words, ids, id));
                    voices.add(clock, today, players, tale, id);
                }
            });
        }
        agreements.add(clock, players);
    }

    private static long explore(Doors doors, PartnershipWords words, List<Long> parties) {
        Reader first = of(parties.getFirst());
        long id = doors.undertakings()
                .explore(
                        first,
                        parties.getFirst(),
                        words.tale().parties().getFirst().part(),
                        words.content(),
                        null)
                .orThrow();
        for (int at = 1; at < parties.size(); at++) {
            String part = words.tale().parties().get(at).part();
            doors.parties().ask(first, Target.of(id), parties.get(at), part).orThrow();
        }
        words.plan().forEach(wish -> doors.plans().write(first, id, wish).orThrow());
        return id;
    }

    private static void agree(Doors doors, PartnershipWords words, List<Long> parties, long id) {
        parties.stream().skip(1).forEach(organisation -> answer(doors, organisation, id, "confirm"));
        int declared = words.tale().depth() == Depth.AGREED ? parties.size() - 1 : parties.size();
        for (int at = 0; at < declared; at++) {
            Wish declaration = PartnershipWords.declaration(words.slugs().get(at));
            doors.plans().write(of(parties.get(at)), id, declaration).orThrow();
        }
        step(doors, of(parties.getFirst()), id, "design");
        step(doors, of(parties.getFirst()), id, "submit");
        step(doors, SECRETARIAT, id, "clear");
        parties.forEach(organisation -> assent(doors, organisation, id));
    }

    private void show(Doors doors, PartnershipWords words, List<Long> parties, long id) {
        Reader first = of(parties.getFirst());
        words.diary().forEach(wish -> doors.plans().write(first, id, wish).orThrow());
        parties.forEach(organisation -> answer(doors, organisation, id, "show"));
        Reference about = new Reference(Partnership.KIND, id);
        SHOWN.forEach(fact -> parties.forEach(organisation -> disclosures
                .show(of(organisation), about, FactWish.of(fact, Audience.PUBLIC), organisation, true)
                .orThrow()));
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
