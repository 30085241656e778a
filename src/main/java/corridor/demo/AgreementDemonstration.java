package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.documents.Documents;
import corridor.documents.NewDocument;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.agreements.Agreement;
import corridor.partnerships.agreements.Agreements;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.partnerships.agreements.Signing;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Two fictional agreements: one that is carried out and shown, one that waits for a last signature and a last yes. */
@Component
class AgreementDemonstration {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("agreement.write"),
            new Right("agreement.sign"),
            new Right("document.add"),
            new Right("disclosure.propose"),
            new Right("disclosure.consent"));
    private static final int DAYS_UNTIL_IN_FORCE = 30;
    private static final int DAYS_UNTIL_CARRIED_OUT = 300;

    private final Catalogue catalogue;
    private final ObjectProvider<Agreements> agreements;
    private final ObjectProvider<Signing> signing;
    private final ObjectProvider<Partnerships> partnerships;
    private final Documents documents;
    private final Disclosures disclosures;

    AgreementDemonstration(
            Catalogue catalogue,
            ObjectProvider<Agreements> agreements,
            ObjectProvider<Signing> signing,
            ObjectProvider<Partnerships> partnerships,
            Documents documents,
            Disclosures disclosures) {
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.signing = signing;
        this.partnerships = partnerships;
        this.documents = documents;
        this.disclosures = disclosures;
    }

    /** The doors of the area. */
    private record Doors(Agreements agreements, Signing signing) {}

    /** In the caller's transaction, where the area is on. */
    void add(WoundClock clock, Players players) {
        Doors doors = new Doors(agreements.getObject(), signing.getObject());
        LocalDate today = LocalDate.now(clock);
        for (AgreementTale tale : catalogue.agreementTales()) {
            List<Long> parties =
                    tale.parties().stream().map(players::organisation).toList();
            List<Long> agreed =
                    tale.agreed().stream().map(players::organisation).toList();
            LocalDate offered = today.minusDays(tale.offered());
            clock.on(today.minusDays(tale.begun()), () -> {
                long id = negotiate(doors, tale, parties);
                if (readable(parties.getFirst(), id)) {
                    clock.on(offered, () -> sign(doors, agreed, id));
                    clock.on(offered.plusDays(1), () -> show(doors, agreed, id));
                    if (agreed.size() == parties.size()) {
                        carryOut(clock, doors, tale, agreed, id, offered);
                    }
                }
            });
        }
    }

    private long negotiate(Doors doors, AgreementTale tale, List<Long> parties) {
        Reader first = of(parties.getFirst());
        Long under = partnerships.getObject().mine(first).stream()
                .filter(one -> one.slug().equals(tale.under()))
                .map(Partnership::id)
                .findFirst()
                .orElse(null);
        long id = doors.agreements()
                .draft(first, parties.getFirst(), new Draft(tale.content(), parties, under))
                .orThrow();
        doors.agreements().answer(first, Target.of(id), tale.answers()).orThrow();
        step(doors, first, id, "negotiate", LocalDate.EPOCH);
        Set<String> readers = parties.stream().map(Audience::organisation).collect(Collectors.toSet());
        documents
                .add(
                        first,
                        new NewDocument(
                                about(id),
                                tale.title().in(Language.ENGLISH).text(),
                                Optional.of(Language.ENGLISH),
                                readers),
                        "agreement.txt",
                        new ByteArrayInputStream(tale.text().getBytes(StandardCharsets.UTF_8)))
                .orThrow();
        return id;
    }

    /** Where files are checked for viruses first, the text waits, and nobody signs it here. */
    private boolean readable(long organisation, long id) {
        return documents.of(of(organisation), about(id)).stream()
                .anyMatch(one -> one.readable().isPresent());
    }

    private static void sign(Doors doors, List<Long> parties, long id) {
        step(doors, of(parties.getFirst()), id, "offer", LocalDate.EPOCH);
        for (long party : parties) {
            Reader reader = of(party);
            String text = doors.agreements().find(reader, id).orThrow().sha256();
            doors.signing()
                    .sign(reader, Target.of(id), party, text, () -> Outcome.done("development"))
                    .orThrow();
        }
    }

    private void show(Doors doors, List<Long> parties, long id) {
        boolean answered = doors.agreements().find(of(parties.getFirst()), id).orThrow().clauses().stream()
                .anyMatch(one -> one.answered());
        for (String fact : answered ? List.of(DisclosableFacts.FRONT, "clauses") : List.of(DisclosableFacts.FRONT)) {
            FactWish wish = FactWish.of(fact, Audience.PUBLIC);
            parties.forEach(party ->
                    disclosures.show(of(party), about(id), wish, party, true).orThrow());
        }
    }

    private static void carryOut(
            WoundClock clock, Doors doors, AgreementTale tale, List<Long> parties, long id, LocalDate signed) {
        LocalDate day = signed.plusDays(DAYS_UNTIL_IN_FORCE);
        clock.on(day, () -> step(doors, of(parties.getFirst()), id, "enter-into-force", day));
        clock.on(signed.plusDays(DAYS_UNTIL_CARRIED_OUT), () -> {
            Reader teller = of(parties.getFirst());
            doors.signing()
                    .claim(teller, Target.of(id), parties.getFirst(), tale.told(), day)
                    .orThrow();
            long claim = doors.agreements()
                    .find(teller, id)
                    .orThrow()
                    .claims()
                    .getFirst()
                    .id();
            doors.signing()
                    .confirm(of(parties.getLast()), Target.of(id), claim, parties.getLast())
                    .orThrow();
        });
    }

    private static void step(Doors doors, Reader reader, long id, String action, LocalDate day) {
        doors.signing()
                .step(reader, Target.of(id), new Signing.Step(action, "", day))
                .orThrow();
    }

    private static Reference about(long id) {
        return new Reference(Agreement.KIND, id);
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
