package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.assurance.Correction;
import corridor.assurance.Disclosure;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import corridor.assurance.Replies;
import corridor.audit.Invariant;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.support.TransactionTemplate;

/** What three parties show of an agreement: exactly what all agreed to, from the instant that was agreed. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class DisclosureTests {

    private static final Set<String> INVARIANTS =
            Set.of("facts-wait-for-consent", "fronts-wait-for-consent", "agreements-wait-for-consent", "signed-by-all");

    @Autowired
    private Organisations organisations;

    @Autowired
    private Agreements agreements;

    @Autowired
    private Signing signing;

    @Autowired
    private AgreementFronts fronts;

    @Autowired
    private Disclosures disclosures;

    @Autowired
    private Releases releases;

    @Autowired
    private Replies replies;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AgreementModeration moderation;

    @Autowired
    private AgreementRows rows;

    @Autowired
    private MockMvc http;

    private AgreementScene scene;
    private long id;
    private Reference about = new Reference(Agreement.KIND, 0);
    private String slug = "";

    @BeforeEach
    void threeParties() {
        scene = new AgreementScene(organisations, agreements, signing, rights, database);
        id = scene.negotiated("memorandum");
        about = new Reference(Agreement.KIND, id);
        slug = scene.read(scene.north, id).slug();
        answer("yes");
    }

    private void answer(String standing) {
        Agreement one = scene.read(scene.north, id);
        agreements
                .answer(
                        scene.focal(scene.north),
                        Target.of(id),
                        one.clauses().stream()
                                .map(each -> new Clause(
                                        each.clause(), standing, "", LocalizedText.english("Words of " + slug)))
                                .toList())
                .orThrow();
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }

    private long asked(FactWish wish) {
        return disclosures.propose(scene.focal(scene.north), about, wish).orThrow();
    }

    private Outcome<Long> says(long organisation, long disclosure, boolean yes) {
        return disclosures.answer(scene.focal(organisation), Target.of(disclosure), organisation, yes, "");
    }

    private long shown(FactWish wish) {
        long one = asked(wish);
        says(scene.south, one, true).orThrow();
        says(scene.midland, one, true).orThrow();
        return one;
    }

    private boolean found(Reader reader) {
        return fronts.find(reader, slug).isPresent();
    }

    private List<String> facts(Reader reader) {
        return releases.of(reader, about).stream().map(Release::fact).toList();
    }

    private void holds() {
        assertThat(invariants)
                .filteredOn(one -> INVARIANTS.contains(one.name()))
                .hasSameSizeAs(INVARIANTS)
                .allSatisfy(one -> assertThat(one.violations()).as(one.name()).isEmpty());
    }

    /** T6: also not for other members, the secretariat, or by its address. */
    @Test
    void isNowhereWhileOneOfThreeWithholds() throws Exception {
        long front = asked(FactWish.of("front", "public"));
        says(scene.south, front, true).orThrow();
        says(scene.midland, front, false).orThrow();
        for (Reader reader : List.of(Reader.VISITOR, scene.focal(scene.stranger), scene.secretariat())) {
            assertThat(found(reader)).isFalse();
            assertThat(facts(reader)).isEmpty();
        }
        for (String address :
                List.of("/agreements", "/api/v1/agreements", "/agreements/" + slug, "/api/v1/agreements/" + slug)) {
            assertThat(http.perform(MockMvcRequestBuilders.get(address))
                            .andReturn()
                            .getResponse()
                            .getContentAsString())
                    .doesNotContain(scene.title());
        }
        says(scene.midland, front, true).orThrow();
        assertThat(found(Reader.VISITOR)).isTrue();
        holds();
    }

    /** However it became one: what the others agreed to is not shown in its name. */
    @Test
    void isHiddenAgainOnceAPartyJoinsThatHasNotAgreedUntilItHas() {
        long front = shown(FactWish.of("front", "public"));
        join(scene.stranger);
        answer("no");
        assertThat(found(Reader.VISITOR)).isFalse();
        holds();
        long again = asked(FactWish.of("front", "public"));
        says(scene.south, again, true).orThrow();
        says(scene.midland, again, true).orThrow();
        assertThat(found(Reader.VISITOR)).isFalse();
        says(scene.stranger, again, true).orThrow();
        assertThat(found(Reader.VISITOR)).isTrue();
        assertThat(again).isNotEqualTo(front);
        holds();
    }

    private void join(long organisation) {
        database.sql("""
                update partnerships.agreement set organisations = organisations || :one::bigint,
                    audience = audience || ('organisation:' || :one) where id = :id""").param("id", id).param("one", organisation).update();
    }

    @Test
    void isAskedByPartiesAloneAndAnsweredByEachForItself() {
        FactWish wish = FactWish.of("front", "public");
        refused(disclosures.propose(scene.focal(scene.stranger), about, wish), "record-missing");
        refused(disclosures.propose(scene.focal(scene.north), about, FactWish.of("risks", "public")), "fact-missing");
        refused(
                disclosures.propose(scene.focal(scene.north), about, FactWish.of("front", "person:1")),
                "audience-wider-than-record");
        long front = asked(wish);
        refused(disclosures.propose(scene.focal(scene.south), about, wish), "fact-asked");
        refused(disclosures.answer(scene.focal(scene.south), Target.of(front), scene.midland, true, ""), "not-a-party");
        refused(
                disclosures.answer(
                        scene.reader(scene.south, Role.CONTRIBUTOR), Target.of(front), scene.south, true, ""),
                "right-missing");
        refused(
                disclosures.answer(scene.focal(scene.stranger), Target.of(front), scene.stranger, true, ""),
                "record-missing");
        refused(disclosures.find(scene.secretariat(), front), "record-missing");
    }

    /** T7. */
    @Test
    void isShownFromTheInstantOfTheEmbargo() {
        Instant until = clock.instant().plus(Duration.ofHours(2));
        refused(
                disclosures.propose(
                        scene.focal(scene.north), about, new FactWish("front", "public", clock.instant(), Set.of())),
                "embargo-past");
        shown(new FactWish("front", "public", until, Set.of()));
        clock.pass(Duration.between(clock.instant(), until).minusMillis(1));
        assertThat(found(Reader.VISITOR)).isFalse();
        clock.pass(Duration.ofMillis(1));
        assertThat(found(Reader.VISITOR)).isTrue();
        refused(
                disclosures.propose(
                        scene.focal(scene.north),
                        about,
                        new FactWish("front", "public", clock.instant().plusSeconds(60), Set.of())),
                "embargo-on-change");
    }

    @Test
    void isShownInTheWordsThatWereAgreedWhateverBecomesOfThem() {
        shown(FactWish.of("front", "public"));
        long first = shown(FactWish.of("clauses", "public"));
        answer("no");
        assertThat(releases.of(Reader.VISITOR, about))
                .filteredOn(one -> one.fact().equals("clauses"))
                .extracting(Release::disclosure)
                .containsExactly(first);
        long second = shown(FactWish.of("clauses", "public"));
        assertThat(releases.of(Reader.VISITOR, about))
                .filteredOn(one -> one.fact().equals("clauses"))
                .extracting(Release::disclosure)
                .containsExactly(second);
        assertThat(releases.corrections(Reader.VISITOR, 1).items())
                .extracting(Correction::disclosure)
                .contains(first);
        assertThatThrownBy(() -> database.sql("update assurance.disclosure set content = 'other' where id = :id")
                        .param("id", second)
                        .update())
                .isInstanceOf(DataAccessException.class);
        holds();
    }

    @Test
    void tellsNothingOfWhatPartiesWriteAfterTheyAgreed() {
        shown(FactWish.of("front", "public"));
        agreements
                .change(
                        scene.focal(scene.north),
                        Target.of(id),
                        new Agreements.Draft(scene.content("tripartite"), List.of(), null))
                .orThrow();
        assertThat(fronts.find(Reader.VISITOR, slug)
                        .orElseThrow()
                        .agreement()
                        .content()
                        .instrument())
                .isEqualTo("memorandum");
        shown(FactWish.of("front", "public"));
        assertThat(fronts.find(Reader.VISITOR, slug)
                        .orElseThrow()
                        .agreement()
                        .content()
                        .instrument())
                .isEqualTo("tripartite");
    }

    @Test
    void givesWhoIsNamedTimeToReply() {
        shown(FactWish.of("front", "public"));
        FactWish wish = new FactWish("clauses", "public", null, Set.of(scene.stranger));
        long fact = shown(wish);
        assertThat(facts(Reader.VISITOR)).doesNotContain("clauses");
        clock.pass(Duration.ofDays(14).minusSeconds(1));
        assertThat(facts(Reader.VISITOR)).doesNotContain("clauses");
        clock.pass(Duration.ofSeconds(1));
        assertThat(facts(Reader.VISITOR)).contains("clauses");
        refused(
                replies.write(
                        scene.focal(scene.stranger),
                        Target.of(fact),
                        scene.stranger,
                        LocalizedText.english("Too late")),
                "reply-over");
    }

    @Test
    void isShownBeforeThatOnceAllWhoAreNamedHaveReplied() {
        shown(FactWish.of("front", "public"));
        long fact = shown(new FactWish("clauses", "public", null, Set.of(scene.stranger)));
        LocalizedText text = LocalizedText.english("We see it otherwise");
        refused(replies.write(scene.focal(scene.south), Target.of(fact), scene.south, text), "right-missing");
        refused(
                replies.write(scene.focal(scene.stranger), Target.of(fact), scene.stranger, LocalizedText.EMPTY),
                "reply-missing");
        replies.write(scene.focal(scene.stranger), Target.of(fact), scene.stranger, text)
                .orThrow();
        assertThat(releases.of(Reader.VISITOR, about))
                .filteredOn(one -> one.fact().equals("clauses"))
                .flatExtracting(Release::replies)
                .hasSize(1);
        holds();
    }

    @Test
    void disappearsWithAConsentAndTellsThoseWhoTookItAlong() {
        long front = shown(FactWish.of("front", "public"));
        long fact = shown(FactWish.of("clauses", "public"));
        long person = database.sql("""
                insert into actors.person (name, email, language) values ('Ana', :email, 'en') returning id""")
                .param("email", slug + "@example.org")
                .query(Long.class)
                .single();
        Reader taker = new Reader("person:" + person, Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC), Set.of());
        releases.noteTaken(taker, releases.of(taker, about), "api");
        refused(disclosures.withdraw(scene.focal(scene.south), Target.of(front), scene.midland), "not-a-party");
        disclosures
                .withdraw(scene.focal(scene.midland), Target.of(front), scene.midland)
                .orThrow();
        assertThat(found(Reader.VISITOR)).isFalse();
        assertThat(facts(Reader.VISITOR)).isEmpty();
        assertThat(releases.corrections(Reader.VISITOR, 1).items())
                .extracting(Correction::disclosure)
                .contains(front, fact);
        assertThat(database.sql(
                                "select count(*) from outbox.notice where kind = 'assurance.corrected' and :label = any(audience)")
                        .param("label", "person:" + person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        Disclosure one = disclosures.find(scene.focal(scene.north), front).orThrow();
        assertThat(one.state()).isEqualTo("withdrawn");
        holds();
    }

    /** Whoever writes while a consent is withdrawn does not bring back what was shown. */
    @Test
    void staysWithdrawnWhateverIsWrittenAtTheSameMoment() throws Exception {
        long front = shown(FactWish.of("front", "public"));
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> writing = transaction.execute(status -> {
                disclosures
                        .withdraw(scene.focal(scene.midland), Target.of(front), scene.midland)
                        .orThrow();
                Future<Boolean> begun = other.submit(() -> {
                    answer("partly");
                    return true;
                });
                assertThatThrownBy(() -> begun.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
                return begun;
            });
            assertThat(writing.get()).isTrue();
        }
        assertThat(found(Reader.VISITOR)).isFalse();
        holds();
    }

    @Test
    void saysWhereAnythingIsShownWithoutConsent() {
        database.sql("update partnerships.agreement_front set consents_missing = 0 where agreement = :id")
                .param("id", id)
                .update();
        assertThat(invariants)
                .filteredOn(one -> one.name().equals("agreements-wait-for-consent"))
                .singleElement()
                .satisfies(one -> assertThat(one.violations())
                        .anyMatch(violation -> violation.contains("Agreement " + id + " is shown")));
        database.sql("update partnerships.agreement_front set consents_missing = 3 where agreement = :id")
                .param("id", id)
                .update();
    }

    @Test
    void isHiddenOnceItIsDropped() {
        shown(FactWish.of("front", "public"));
        scene.step(scene.north, id, "drop").orThrow();
        assertThat(found(Reader.VISITOR)).isFalse();
    }

    @Test
    void isHiddenWhileModerationHoldsItWhateverItsPartiesDo() {
        shown(FactWish.of("front", "public"));
        assertThat(moderation.find(Reader.VISITOR, slug)).isPresent();
        moderation.hold(scene.secretariat(), id, "because").orThrow();
        answer("partly");
        assertThat(found(Reader.VISITOR)).isFalse();
        moderation.show(scene.secretariat(), id, "because").orThrow();
        assertThat(found(Reader.VISITOR)).isTrue();
    }

    @Test
    void namesItsPartiesInTheWordsToWhichTheyAgree() {
        long front = asked(FactWish.of("front", "public"));
        assertThat(rows.parties(disclosures
                        .find(scene.focal(scene.south), front)
                        .orThrow()
                        .content()))
                .containsExactlyInAnyOrder(scene.north, scene.south, scene.midland);
    }

    @Test
    void isStoppedByTheSecretariatAlone() {
        long front = shown(FactWish.of("front", "public"));
        refused(disclosures.step(scene.focal(scene.north), Target.of(front), "stop", "because"), "right-missing");
        refused(disclosures.step(scene.secretariat(), Target.of(front), "stop", ""), "reason-missing");
        disclosures
                .step(scene.secretariat(), Target.of(front), "stop", "because")
                .orThrow();
        assertThat(found(Reader.VISITOR)).isFalse();
        assertThat(found(scene.focal(scene.stranger))).isFalse();
    }

    @Test
    void isCalledOffAndAskedAgain() {
        long front = asked(FactWish.of("front", "public"));
        disclosures
                .step(scene.focal(scene.south), Target.of(front), "call-off", "")
                .orThrow();
        refused(says(scene.south, front, true), "state-forbids");
        assertThat(shown(FactWish.of("front", "community"))).isGreaterThan(front);
        assertThat(found(Reader.VISITOR)).isFalse();
        assertThat(found(scene.focal(scene.stranger))).isTrue();
    }
}
