package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.offices.Flag.Level;
import corridor.actors.offices.Flags;
import corridor.audit.Invariant;
import corridor.partnerships.agreements.AgreementFronts.CarriedOut;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a draft to what is carried out, through the doors. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class SigningTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signing signing;

    @Autowired
    private AgreementFronts fronts;

    @Autowired
    private AgreementAlarms alarms;

    @Autowired
    private Flags flags;

    @Autowired
    private Invariant signedByAll;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    private AgreementScene scene;

    @BeforeEach
    void threeOrganisations() {
        scene = new AgreementScene(organisations, agreements, signing, rights, database);
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private static Outcome<String> proven() {
        return Outcome.done("code");
    }

    private static Outcome<String> unproven() {
        return Outcome.refused(Refusal.of(Kind.INVALID, "factor-wrong"));
    }

    private long offered() {
        long id = scene.negotiated("memorandum");
        scene.text(id);
        scene.step(scene.south, id, "offer").orThrow();
        return id;
    }

    private Outcome<Long> sign(long organisation, long id) {
        String hash = scene.read(organisation, id).sha256();
        return signing.sign(scene.focal(organisation), Target.of(id), organisation, hash, SigningTests::proven);
    }

    private long signed() {
        long id = offered();
        List.of(scene.north, scene.south, scene.midland)
                .forEach(one -> sign(one, id).orThrow());
        return id;
    }

    @Test
    void isReadByWhoDraftsItAndByAllOncePartiesNegotiate() {
        long id = scene.drafted("memorandum");
        refused(agreements.find(scene.focal(scene.south), id), "page-missing");
        refused(
                agreements.draft(
                        scene.focal(scene.south), scene.north, new Draft(scene.content("memorandum"), List.of(), null)),
                "agreement-not-own");
        scene.step(scene.north, id, "negotiate").orThrow();
        assertThat(scene.read(scene.south, id).state()).isEqualTo("negotiation");
        refused(agreements.find(scene.focal(scene.stranger), id), "page-missing");
        refused(agreements.find(scene.secretariat(), id), "page-missing");
    }

    @Test
    void isOfferedWithATextAndEveryClauseOfALabourAgreementAnswered() {
        long id = scene.negotiated("bilateral-labour");
        refused(scene.step(scene.north, id, "offer"), "clauses-unanswered");
        Agreement one = scene.read(scene.north, id);
        List<Clause> answers = one.clauses().stream()
                .map(each -> new Clause(each.clause(), "no", "", LocalizedText.EMPTY))
                .toList();
        assertThat(answers).hasSize(23);
        agreements
                .answer(scene.focal(scene.midland), new Target(id, one.version()), answers)
                .orThrow();
        refused(agreements.answer(scene.focal(scene.south), new Target(id, one.version()), answers), "version-stale");
        refused(
                signing.step(
                        scene.reader(scene.north, Role.CONTRIBUTOR),
                        Target.of(id),
                        new Signing.Step("offer", "", today())),
                "right-missing");
        refused(scene.step(scene.north, id, "offer"), "text-missing");
        scene.text(id, scene.north, scene.south);
        refused(scene.step(scene.north, id, "offer"), "text-missing");
        scene.text(id);
        scene.step(scene.north, id, "offer").orThrow();
        refused(agreements.answer(scene.focal(scene.south), Target.of(id), answers), "state-forbids");
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    @Test
    void refusesWithoutSecondFactorAnotherTextAStrangerAndASecondTime() {
        long id = offered();
        Agreement one = scene.read(scene.south, id);
        Reader south = scene.focal(scene.south);
        refused(signing.sign(south, Target.of(id), scene.south, one.sha256(), SigningTests::unproven), "factor-wrong");
        refused(signing.sign(south, Target.of(id), scene.south, "d".repeat(64), SigningTests::proven), "text-changed");
        refused(signing.sign(south, Target.of(id), scene.north, one.sha256(), SigningTests::proven), "not-a-party");
        refused(
                signing.sign(
                        scene.focal(scene.stranger), Target.of(id), scene.stranger, one.sha256(), SigningTests::proven),
                "record-missing");
        refused(
                signing.sign(
                        scene.reader(scene.south, Role.CONTRIBUTOR),
                        Target.of(id),
                        scene.south,
                        one.sha256(),
                        SigningTests::proven),
                "right-missing");
        assertThat(scene.read(scene.south, id).signatures()).isEmpty();
        sign(scene.south, id).orThrow();
        refused(sign(scene.south, id), "signed-already");
    }

    @Test
    void isSignedWithTheLastSignatureAndKeepsTheHashInTheJournal() {
        long id = offered();
        sign(scene.north, id).orThrow();
        sign(scene.midland, id).orThrow();
        assertThat(scene.read(scene.north, id).state()).isEqualTo("signing");
        sign(scene.south, id).orThrow();
        Agreement one = scene.read(scene.north, id);
        assertThat(one.state()).isEqualTo("signed");
        assertThat(one.signedOn()).isEqualTo(today());
        assertThat(database.sql("""
                select count(*) from audit.entry where kind = 'agreement' and record = :record and action = 'sign'
                    and after ->> 'sha256' = :hash and after ->> 'factor' = 'code'""")
                        .param("record", id)
                        .param("hash", one.sha256())
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
        assertThat(signedByAll.violations()).isEmpty();
    }

    @Test
    void countsNoSignatureOfATextThatIsNegotiatedAgain() {
        long id = offered();
        sign(scene.north, id).orThrow();
        String before = scene.read(scene.north, id).sha256();
        scene.step(scene.south, id, "reopen").orThrow();
        assertThat(scene.read(scene.north, id).signatures()).isEmpty();
        Agreement one = scene.read(scene.north, id);
        agreements
                .change(
                        scene.focal(scene.north),
                        new Target(id, one.version()),
                        new Draft(scene.content("tripartite"), one.organisations(), null))
                .orThrow();
        scene.step(scene.south, id, "offer").orThrow();
        assertThat(scene.read(scene.north, id).sha256()).isNotEqualTo(before);
        refused(
                signing.sign(scene.focal(scene.north), Target.of(id), scene.north, before, SigningTests::proven),
                "text-changed");
    }

    @Test
    void isNotOfferedAgainWithATextThatIsGone() {
        long id = offered();
        scene.step(scene.south, id, "reopen").orThrow();
        database.sql(
                        "update documents.document set state = 'removed' where about_kind = 'agreement' and about_id = :id")
                .param("id", id)
                .update();
        refused(scene.step(scene.south, id, "offer"), "text-missing");
        assertThat(scene.read(scene.north, id).text()).isNull();
    }

    @Test
    void isSignedWithNobodyWhoIsFlagged() {
        long id = scene.negotiated("memorandum");
        scene.text(id);
        flags.set(scene.secretariat(), organisations.find(scene.midland).orElseThrow(), Level.RED, "conduct", "because")
                .orThrow();
        refused(scene.step(scene.north, id, "offer"), "party-flagged");
    }

    @Test
    void isCarriedOutOnceAnotherPartyConfirmsIt() {
        long id = signed();
        assertThat(claimed(id, today())).isInstanceOf(Outcome.Refused.class);
        day(id, "enter-into-force", today()).orThrow();
        refused(claimed(id, today().minusDays(1)), "claim-early");
        claimed(id, today()).orThrow();
        long claim = scene.read(scene.north, id).claims().getFirst().id();
        refused(signing.confirm(scene.focal(scene.north), Target.of(id), claim, scene.north), "claim-own");
        signing.confirm(scene.focal(scene.south), Target.of(id), claim, scene.south)
                .orThrow();
        assertThat(scene.read(scene.midland, id).state()).isEqualTo("implemented");
    }

    private Outcome<Long> claimed(long id, LocalDate since) {
        return signing.claim(
                scene.focal(scene.north), Target.of(id), scene.north, LocalizedText.english("Courses"), since);
    }

    /** What is planned for a day to come is in force for nobody, and nothing is carried out before it is in force. */
    @Test
    void isInForceOnNoDayThatHasNotCome() {
        long id = signed();
        refused(day(id, "enter-into-force", today().plusDays(1)), "force-ahead");
        assertThat(scene.read(scene.north, id).state()).isEqualTo("signed");
        day(id, "enter-into-force", today()).orThrow();
        refused(day(id, "correct-force", today().plusDays(1)), "force-ahead");
    }

    @Test
    void isInForceOnNoDayBeforeItsSignature() {
        long id = signed();
        refused(
                signing.step(
                        scene.focal(scene.north),
                        Target.of(id),
                        new Signing.Step("enter-into-force", "", today().minusDays(1))),
                "day-wrong");
    }

    /** One that all signed, with that end, and that renews itself or not. */
    private long standing(String expires, String renews) {
        long id = signed();
        database.sql("""
                update partnerships.agreement set signed_on = signed_on - 100, content = content
                    || jsonb_build_object('expires', :expires, 'renews', :renews) where id = :id""")
                .param("id", id)
                .param("expires", expires)
                .param("renews", renews)
                .update();
        return id;
    }

    private Outcome<Long> day(long id, String action, LocalDate day) {
        return signing.step(scene.focal(scene.south), Target.of(id), new Signing.Step(action, "because", day));
    }

    @Test
    void goesOnBeyondItsEndWhereItRenewsItselfAndTellsAllParties() {
        String year = String.valueOf(today().getYear());
        long id = standing(year, "yes");
        refused(day(id, "prolong", LocalDate.parse(year + "-12-31")), "prolongation-not-later");
        refused(day(id, "prolong", today().plusYears(11)), "prolongation-not-later");
        refused(
                signing.step(
                        scene.reader(scene.south, Role.CONTRIBUTOR),
                        Target.of(id),
                        new Signing.Step("prolong", "because", today().plusYears(2))),
                "right-missing");
        day(id, "prolong", today().plusYears(2)).orThrow();
        day(id, "prolong", today().plusYears(1)).orThrow();
        Agreement one = scene.read(scene.north, id);
        assertThat(one.state()).isEqualTo("signed");
        assertThat(one.prolongedUntil()).isEqualTo(today().plusYears(1));
        assertThat(one.content().expires()).isEqualTo(year);
        assertThat(told(id, "prolonged")).isEqualTo(2);
        assertThat(signedByAll.violations()).isEmpty();
    }

    private long told(long id, String what) {
        return database.sql("select count(*) from outbox.notice where kind = :kind and about = 'agreement:' || :id")
                .param("kind", "partnerships.agreement-" + what)
                .param("id", id)
                .query(Long.class)
                .single();
    }

    @Test
    void isNotProlongedWithoutRenewingItselfOrWithoutAnEnd() {
        refused(day(standing("2027-01-31", "no"), "prolong", today().plusYears(2)), "agreement-renews-not");
        refused(day(standing("2027-01-31", ""), "prolong", today().plusYears(2)), "agreement-renews-not");
        refused(day(standing("", "yes"), "prolong", today().plusYears(2)), "agreement-endless");
        refused(day(scene.drafted("memorandum"), "prolong", today().plusYears(2)), "record-missing");
    }

    @Test
    void hasItsDayOfForceCorrectedButNotToOneBeforeItsSignature() {
        long id = standing("", "");
        day(id, "enter-into-force", today()).orThrow();
        refused(day(id, "correct-force", today().minusDays(101)), "day-wrong");
        refused(
                signing.step(scene.focal(scene.south), Target.of(id), new Signing.Step("correct-force", "", today())),
                "reason-missing");
        day(id, "correct-force", today().minusDays(50)).orThrow();
        assertThat(scene.read(scene.north, id).inForceOn()).isEqualTo(today().minusDays(50));
        assertThat(told(id, "corrected")).isEqualTo(1);
    }

    /** Two who act at the same moment: both signatures stand, and exactly one of them makes it signed. */
    @Test
    void isSignedOnceByTwoAtTheSameMoment() throws Exception {
        for (int round = 0; round < 8; round++) {
            long id = offered();
            sign(scene.north, id).orThrow();
            List<Outcome<Long>> outcomes = together(() -> sign(scene.south, id), () -> sign(scene.midland, id));
            assertThat(outcomes).allMatch(one -> one instanceof Outcome.Done<Long>);
            assertThat(scene.read(scene.north, id).state()).isEqualTo("signed");
            assertThat(scene.read(scene.north, id).signatures()).hasSize(3);
        }
        assertThat(signedByAll.violations()).isEmpty();
    }

    /** One comes first, the other is told what changed. */
    @Test
    void isSignedOrReopenedByTwoAtTheSameMomentButNotBoth() throws Exception {
        for (int round = 0; round < 8; round++) {
            long id = offered();
            sign(scene.north, id).orThrow();
            sign(scene.south, id).orThrow();
            String hash = scene.read(scene.midland, id).sha256();
            together(
                    () -> signing.sign(
                            scene.focal(scene.midland), Target.of(id), scene.midland, hash, SigningTests::proven),
                    () -> scene.step(scene.south, id, "reopen"));
            Agreement one = scene.read(scene.north, id);
            assertThat(one.state()).isIn("signed", "negotiation");
            assertThat(one.signatures()).hasSize(one.state().equals("signed") ? 3 : 0);
        }
    }

    @Test
    void isChangedByOneOfTwoAtTheSameMoment() throws Exception {
        long id = scene.negotiated("memorandum");
        int version = scene.read(scene.north, id).version();
        Draft draft = new Draft(scene.content("tripartite"), Set.of(), null);
        List<Outcome<Long>> outcomes = together(
                () -> agreements.change(scene.focal(scene.north), new Target(id, version), draft),
                () -> agreements.change(scene.focal(scene.south), new Target(id, version), draft));
        assertThat(outcomes.stream().filter(one -> one instanceof Outcome.Done<Long>))
                .hasSize(1);
        outcomes.stream()
                .filter(one -> one instanceof Outcome.Refused<Long>)
                .forEach(one -> refused(one, "version-stale"));
    }

    private static List<Outcome<Long>> together(Callable<Outcome<Long>> one, Callable<Outcome<Long>> other)
            throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Outcome<Long>>> running = new ArrayList<>();
            for (Callable<Outcome<Long>> each : List.of(one, other)) {
                running.add(both.submit(() -> {
                    start.await();
                    return each.call();
                }));
            }
            return List.of(running.getFirst().get(), running.getLast().get());
        }
    }

    @Test
    void tellsHowManyAreCarriedOutFromFiveOnAndNothingOfWhich() {
        assertThat(fronts.carriedOut(Reader.VISITOR)).isNull();
        assertThat(AgreementFronts.namesNobody(new CarriedOut(4, 1, 3), 4)).isFalse();
        assertThat(AgreementFronts.namesNobody(new CarriedOut(5, 0, 5), 5)).isFalse();
        assertThat(AgreementFronts.namesNobody(new CarriedOut(9, 4, 5), 7)).isFalse();
        assertThat(AgreementFronts.namesNobody(new CarriedOut(9, 7, 2), 9)).isFalse();
        assertThat(AgreementFronts.namesNobody(new CarriedOut(6, 3, 3), 6)).isTrue();
    }

    private long dropped(long id) {
        return told(id, "dropped");
    }

    @Test
    void isDroppedWhileItIsSignedByFocalPointsAloneAndPartiesAreTold() {
        long id = offered();
        Signing.Step drop = new Signing.Step("drop", "because", today());
        refused(signing.step(scene.reader(scene.south, Role.CONTRIBUTOR), Target.of(id), drop), "right-missing");
        signing.step(scene.focal(scene.south), Target.of(id), drop).orThrow();
        assertThat(dropped(id)).isEqualTo(1);
        long draft = scene.drafted("memorandum");
        signing.step(scene.reader(scene.north, Role.CONTRIBUTOR), Target.of(draft), drop)
                .orThrow();
        assertThat(dropped(draft)).isZero();
    }

    @Test
    void isOfferedWithTheDocumentThatIsChosenWhereThereAreSeveral() {
        long id = scene.negotiated("memorandum");
        scene.text(id);
        long first = scene.document(id);
        scene.text(id);
        refused(scene.step(scene.south, id, "offer"), "text-choose");
        signing.step(scene.focal(scene.south), Target.of(id), new Signing.Step("offer", "", today(), first))
                .orThrow();
        assertThat(scene.read(scene.north, id).text())
                .satisfies(text -> assertThat(text).isNotNull())
                .extracting(text -> text == null ? 0L : text.document())
                .isEqualTo(first);
    }

    @Test
    void isNotOfferedInAnEarlierVersionWhileTheNewestIsChecked() {
        long id = scene.negotiated("memorandum");
        scene.text(id);
        database.sql("""
                with added as (insert into documents.file (document, number, name, media_type, size, sha256, reason, created_at,
                    created_by, finding)
                  values (:document, 2, 'text.pdf', 'application/pdf', 1,
                    'ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb', 'better', now(), 'person:1', 'waiting')
                  returning id)
                insert into documents.piece (file, number, content) select id, 0, 'a' from added""").param("document", scene.document(id)).update();
        refused(scene.step(scene.south, id, "offer"), "text-unchecked");
    }

    @Test
    void tellsPartiesWhyItIsNegotiatedAgainUntilItIsOffered() {
        long id = offered();
        scene.step(scene.south, id, "reopen").orThrow();
        assertThat(scene.read(scene.north, id).reason()).isEqualTo("because");
        scene.step(scene.south, id, "offer").orThrow();
        assertThat(scene.read(scene.north, id).reason()).isEmpty();
    }

    private Outcome<Long> called(String title) {
        AgreementContent content = scene.content("memorandum", title);
        return agreements.draft(scene.focal(scene.north), scene.north, new Draft(content, List.of(), null));
    }

    @Test
    void findsAnAddressForEachOfTheSameTitleAlsoAtTheSameMoment() throws Exception {
        called(scene.title()).orThrow();
        called(scene.title() + " 3").orThrow();
        called(scene.title()).orThrow();
        called("New").orThrow();
        for (int round = 0; round < 4; round++) {
            String title = scene.title() + " round " + round;
            assertThat(together(() -> called(title), () -> called(title)))
                    .allMatch(one -> one instanceof Outcome.Done<Long>);
        }
    }

    @Test
    void refusesTooManyPartiesAndKeepsInTheJournalWhoTheyBecame() {
        long id = scene.drafted("memorandum");
        Reader north = scene.focal(scene.north);
        List<Long> many = LongStream.rangeClosed(1, 21).boxed().toList();
        refused(
                agreements.change(north, Target.of(id), new Draft(scene.content("memorandum"), many, null)),
                "agreement-parties-many");
        Draft fewer = new Draft(scene.content("memorandum"), List.of(scene.south), null);
        agreements.change(north, Target.of(id), fewer).orThrow();
        assertThat(database.sql("""
                select (before ->> 'parties') || ' ' || (after ->> 'parties') from audit.entry
                where kind = 'agreement' and record = :record and action = 'change'""").param("record", id).query(String.class).single())
                .isEqualTo(sorted(scene.north, scene.south, scene.midland) + " " + sorted(scene.north, scene.south));
    }

    private static String sorted(Long... ids) {
        return Stream.of(ids).sorted().toList().toString();
    }

    private long waiting(long id, String kind) {
        return database.sql("select count(*) from outbox.task where about = 'agreement:' || :id and kind = :kind")
                .param("id", id)
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    @Test
    void waitsForNoWordOnceThereIsOneAndForNoDayThatIsOver() {
        long id = signed();
        day(id, "enter-into-force", today()).orThrow();
        database.sql("""
                insert into outbox.task (kind, about, title, url, audience, due, created_at)
                select kind, 'agreement:' || :id, '{"en": "One"}', '/agreements/one', 'restricted:secretariat', due, now()
                from (values ('agreement-without-word', current_date), ('agreement-end', date '2001-01-01'),
                    ('agreement-notice', date '2999-01-01')) as task (kind, due)""").param("id", id).update();
        claimed(id, today()).orThrow();
        assertThat(waiting(id, "agreement-without-word")).isZero();
        alarms.run();
        assertThat(waiting(id, "agreement-end")).isZero();
        assertThat(waiting(id, "agreement-notice")).isEqualTo(1);
    }
}
