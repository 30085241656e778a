package corridor.partnerships.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.actors.Organisations;
import corridor.assurance.Consent;
import corridor.assurance.Correction;
import corridor.assurance.Disclosure;
import corridor.assurance.Disclosures;
import corridor.assurance.FactWish;
import corridor.assurance.Release;
import corridor.assurance.Releases;
import corridor.assurance.Replies;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Whoever is named, other words, and taking back: what becomes of a fact that three parties show. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class DisclosureChangesTests {

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
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

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
        answer(standing, LocalizedText.english("Words of " + slug));
    }

    private void answer(String standing, LocalizedText note) {
        Agreement one = scene.read(scene.north, id);
        agreements
                .answer(
                        scene.focal(scene.north),
                        Target.of(id),
                        one.clauses().stream()
                                .map(each -> new Clause(each.clause(), standing, "", note))
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

    private FactWish naming(String fact) {
        return new FactWish(fact, "public", null, Set.of(scene.stranger));
    }

    private List<Long> clauses(Reader reader) {
        return releases.of(reader, about).stream()
                .filter(one -> one.fact().equals("clauses"))
                .map(Release::disclosure)
                .toList();
    }

    private List<Long> corrected() {
        return releases.corrections(Reader.VISITOR, 1).items().stream()
                .map(Correction::disclosure)
                .toList();
    }

    private void replies(long disclosure) {
        replies.write(
                        scene.focal(scene.stranger),
                        Target.of(disclosure),
                        scene.stranger,
                        LocalizedText.english("We see it otherwise"))
                .orThrow();
    }

    private long told(long organisation, String kind) {
        return database.sql("select count(*) from outbox.notice where kind = :kind and :label = any(audience)")
                .param("kind", kind)
                .param("label", Audience.organisation(organisation))
                .query(Long.class)
                .single();
    }

    private Disclosure read(long organisation, long disclosure) {
        return disclosures.find(scene.focal(organisation), disclosure).orThrow();
    }

    private String page(Reader reader, long disclosure) throws Exception {
        return http.perform(
                        MockMvcRequestBuilders.get("/disclosures/" + disclosure).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void tellsThoseNamedOnceAllPartiesAgreed() throws Exception {
        Reader stranger = scene.focal(scene.stranger);
        long off = asked(naming("clauses"));
        refused(disclosures.find(stranger, off), "record-missing");
        disclosures
                .step(scene.focal(scene.north), Target.of(off), "call-off", "")
                .orThrow();
        refused(disclosures.find(stranger, off), "record-missing");
        long fact = asked(naming("clauses"));
        says(scene.south, fact, true).orThrow();
        clock.pass(Duration.ofDays(10));
        assertThat(told(scene.stranger, "assurance.named")).isZero();
        says(scene.midland, fact, true).orThrow();
        assertThat(told(scene.stranger, "assurance.named")).isEqualTo(1);
        Disclosure one = disclosures.find(stranger, fact).orThrow();
        assertThat(one.replyUntil())
                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS).plus(Duration.ofDays(14)));
        assertThat(one.consents()).isEmpty();
        assertThat(page(stranger, fact)).contains("Words of " + slug).doesNotContain("Who agrees");
        assertThat(read(scene.north, fact).consents()).hasSize(3);
        assertThat(page(scene.focal(scene.north), fact)).contains("Who agrees");
        disclosures
                .withdraw(scene.focal(scene.south), Target.of(fact), scene.south)
                .orThrow();
        refused(disclosures.find(stranger, fact), "record-missing");
    }

    @Test
    void isHiddenAlsoWhileItIsAskedAnew() {
        long front = shown(FactWish.of("front", "public"));
        long again = asked(FactWish.of("front", "community"));
        disclosures
                .show(scene.focal(scene.midland), about, FactWish.of("front", "public"), scene.midland, false)
                .orThrow();
        assertThat(found(Reader.VISITOR)).isFalse();
        assertThat(read(scene.north, front).state()).isEqualTo("withdrawn");
        assertThat(read(scene.north, again).consents())
                .filteredOn(one -> one.organisation() == scene.midland)
                .extracting(Consent::answer)
                .containsExactly("withheld");
    }

    @Test
    void leavesNoEarlierWordsToThoseForWhomTheNewOnesAreNot() {
        shown(FactWish.of("front", "public"));
        shown(FactWish.of("clauses", "public"));
        long second = shown(FactWish.of("clauses", "community"));
        assertThat(clauses(Reader.VISITOR)).isEmpty();
        assertThat(clauses(scene.focal(scene.stranger))).containsExactly(second);
    }

    @Test
    void keepsReplyAndNameWhenItIsAskedAgain() {
        shown(FactWish.of("front", "public"));
        replies(shown(naming("clauses")));
        long same = shown(FactWish.of("clauses", "public"));
        assertThat(read(scene.north, same).named()).containsExactly(scene.stranger);
        assertThat(releases.of(Reader.VISITOR, about))
                .filteredOn(one -> one.disclosure() == same)
                .flatExtracting(Release::replies)
                .hasSize(1);
        answer("no");
        long other = shown(FactWish.of("clauses", "public"));
        assertThat(read(scene.north, other).named()).containsExactly(scene.stranger);
        assertThat(clauses(Reader.VISITOR)).containsExactly(same);
    }

    @Test
    void tellsAlsoThoseWhoTookEarlierWords() {
        shown(FactWish.of("front", "public"));
        shown(FactWish.of("clauses", "public"));
        long person = database.sql("""
                insert into actors.person (name, email, language) values ('Ana', :email, 'en') returning id""")
                .param("email", slug + "@example.org")
                .query(Long.class)
                .single();
        Reader taker = new Reader("person:" + person, Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC), Set.of());
        releases.noteTaken(taker, releases.of(taker, about), "api");
        answer("no");
        long second = shown(FactWish.of("clauses", "public"));
        disclosures
                .withdraw(scene.focal(scene.midland), Target.of(second), scene.midland)
                .orThrow();
        assertThat(database.sql(
                                "select count(*) from outbox.notice where kind = 'assurance.corrected' and :label = any(audience)")
                        .param("label", "person:" + person)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void saysThatThereAreOtherWordsOnceTheyAreShown() {
        shown(FactWish.of("front", "public"));
        long first = shown(FactWish.of("clauses", "public"));
        answer("no");
        long second = shown(naming("clauses"));
        assertThat(clauses(Reader.VISITOR)).containsExactly(first);
        assertThat(corrected()).doesNotContain(first);
        replies(second);
        assertThat(clauses(Reader.VISITOR)).containsExactly(second);
        assertThat(corrected()).contains(first);
        answer("partly");
        long third = shown(FactWish.of("clauses", "public"));
        assertThat(corrected()).doesNotContain(second);
        disclosures
                .withdraw(scene.focal(scene.south), Target.of(third), scene.south)
                .orThrow();
        assertThat(corrected()).contains(second).doesNotContain(third);
        assertThat(clauses(Reader.VISITOR)).isEmpty();
    }

    @Test
    void saysSinceWhenItIsShownOnceAllHaveReplied() throws Exception {
        shown(FactWish.of("front", "public"));
        long fact = shown(naming("clauses"));
        Instant until = Objects.requireNonNull(read(scene.north, fact).replyUntil());
        assertThat(read(scene.north, fact).shownFrom()).isEqualTo(until);
        assertThat(lead(fact))
                .contains(String.valueOf(until.atZone(ZoneOffset.UTC).getYear()));
        String before = lead(fact);
        replies(fact);
        assertThat(read(scene.north, fact).shownFrom())
                .isBeforeOrEqualTo(clock.instant().plusMillis(1));
        assertThat(lead(fact)).startsWith("All parties agreed. Shown to").isNotEqualTo(before);
    }

    private String lead(long fact) throws Exception {
        String page = page(scene.focal(scene.north), fact);
        int from = page.indexOf("<p class=\"lead\">") + "<p class=\"lead\">".length();
        return page.substring(from, page.indexOf("</p>", from));
    }

    @Test
    void isWithdrawnByAPartyForItselfAlone() {
        long front = shown(FactWish.of("front", "public"));
        refused(disclosures.step(scene.focal(scene.north), Target.of(front), "withdraw", ""), "right-missing");
        assertThat(found(Reader.VISITOR)).isTrue();
    }

    @Test
    void letsNoColleagueReplaceAReplyUnread() {
        long fact = shown(naming("clauses"));
        Target seen = new Target(fact, read(scene.stranger, fact).version());
        Reader stranger = scene.focal(scene.stranger);
        replies.write(stranger, seen, scene.stranger, LocalizedText.english("One says"))
                .orThrow();
        refused(
                replies.write(stranger, seen, scene.stranger, LocalizedText.english("The other says")),
                "version-stale");
    }

    @Test
    void showsWhoAgreesTheWordsInEveryLanguage() throws Exception {
        answer("yes", LocalizedText.of(Map.of("en", "In English " + slug, "fr", "En français " + slug)));
        assertThat(page(scene.focal(scene.south), asked(FactWish.of("clauses", "public"))))
                .contains("In English " + slug, "En français " + slug, "<h3>Français</h3>")
                .doesNotContain("<h3>Español</h3>");
    }
}
