package corridor.practices.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.practices.Practices;
import corridor.practices.reviews.Answers.Score;
import corridor.practices.reviews.Balance.Choice;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.vetting.Interest;
import corridor.vetting.Moderated;
import corridor.workflow.Target;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Reviews from beginning to end, with those who must not see them. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class ReviewStoryTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Refusal MISSING = Refusal.of(Kind.MISSING, "record-missing");

    @Autowired
    private Rounds rounds;

    @Autowired
    private Seating seating;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Practices practices;

    @Autowired
    private List<Moderated> moderated;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private TestClock clock;

    @Autowired
    private MockMvc web;

    @BeforeEach
    void setTheClock() {
        clock.reset();
    }

    private long organisation() {
        return database.sql("""
                insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "Some organisation"}', 'network')
                returning id""")
                .param("slug", "org-" + NUMBER.incrementAndGet())
                .query(Long.class)
                .single();
    }

    private long person(Role role, @Nullable Long organisation) {
        int number = NUMBER.incrementAndGet();
        long id = database.sql("""
                insert into actors.person (name, email, language) values (:name, :email, 'en') returning id""")
                .param("name", "Person Quixwort" + number)
                .param("email", "p" + number + "@example.org")
                .query(Long.class)
                .single();
        member(id, role, organisation);
        return id;
    }

    private void member(long person, Role role, @Nullable Long organisation) {
        database.sql("""
                insert into actors.membership (person, organisation, role, starts, granted_by)
                values (:person, :organisation, :role, :starts, 'test')""")
                .param("person", person)
                .param("organisation", organisation, java.sql.Types.BIGINT)
                .param("role", role.code())
                .param("starts", java.sql.Date.valueOf(LocalDate.now(clock).minusDays(1)))
                .update();
    }

    private long practiceOf(long organisation) {
        long id = TestPractice.named("reviewed-" + NUMBER.incrementAndGet())
                .saying("Zephyrquill works", "Summary")
                .insert(database);
        database.sql("""
                update practices.practice set classification =
                  jsonb_set(classification, '{proponents,organisations}', to_jsonb(array[:organisation::bigint]))
                where id = :id""").param("organisation", organisation).param("id", id).update();
        return id;
    }

    private Reader secretariat() {
        return Reader.inRoles("role:secretariat", java.util.Set.of(Role.SECRETARIAT), rights);
    }

    private long begin(long practice, Visibility visibility) {
        return rounds.begin(
                        secretariat(),
                        List.of(Target.of(practice)),
                        visibility,
                        LocalDate.now(clock).plusDays(30))
                .getFirst()
                .orThrow();
    }

    private Outcome<Long> offer(long review, Seat seat, long person) {
        return seating.offer(secretariat(), List.of(new Choice(review, seat, person)))
                .getFirst();
    }

    private static Answers answers(String verdict, String comment) {
        Score score = new Score(4, "Because");
        return new Answers(
                Map.of("relevance", score, "evidence", score, "transferability", score, "inclusion", score),
                verdict,
                comment);
    }

    private void deliver(long part, long person, String verdict, String comment) {
        reviews.accept(people.reader(person), Target.of(part)).orThrow();
        reviews.save(people.reader(person), Target.of(part), answers(verdict, comment))
                .orThrow();
        reviews.deliver(people.reader(person), Target.of(part)).orThrow();
    }

    private List<String> attempts(long review) {
        return database.sql("""
                select actor || ' ' || (after ->> 'action') from audit.entry
                where kind = 'review' and record = :id and action = 'attempt' order by id""")
                .param("id", review)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String state(String table, long id) {
        return database.sql("select state from practices." + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private String page(Reader reader, String address) throws Exception {
        return web.perform(get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void hidesTheFileFromTheSecretariatMemberWhoBelongsToAParty() throws Exception {
        long party = organisation();
        long conflicted = person(Role.SECRETARIAT, null);
        member(conflicted, Role.FOCAL_POINT, party);
        long free = person(Role.SECRETARIAT, null);
        long review = begin(practiceOf(party), Visibility.SINGLE_BLIND);
        Reader reader = people.reader(conflicted);

        long seen = rounds.list(people.reader(free), 1).orThrow().total();
        assertThat(rounds.list(reader, 1).orThrow().total()).isEqualTo(seen - 1);
        assertThat(rounds.find(people.reader(free), review)).isInstanceOf(Outcome.Done.class);
        assertThat(rounds.find(reader, review)).isEqualTo(Outcome.refused(MISSING));
        assertThat(rounds.conclude(reader, Target.of(review), "So be it")).isEqualTo(Outcome.refused(MISSING));
        assertThat(seating.offer(reader, List.of(new Choice(review, Seat.INTERNAL, person(Role.REVIEWER, null))))
                        .getFirst())
                .isEqualTo(Outcome.refused(MISSING));
        assertThat(page(reader, "/reviews/rounds")).doesNotContain("/reviews/rounds/" + review + "\"");
        assertThat(page(people.reader(free), "/reviews/rounds")).contains("/reviews/rounds/" + review + "\"");
        assertThat(page(reader, "/reviews/rounds/" + review)).doesNotContain("Zephyrquill");
        assertThat(page(reader, "/api/v1/reviews/rounds")).doesNotContain("\"id\":" + review + ",");
        assertThat(seating.propose(reader).orThrow()).noneMatch(one -> one.review() == review);
        assertThat(attempts(review)).contains("person:" + conflicted + " open");
    }

    @Test
    void endsTheRoundOfAPracticeThatIsRetractedAndReviewsItAgainOnceItIsBack() {
        long practice = practiceOf(organisation());
        long review = begin(practice, Visibility.OPEN);
        long reviewer = person(Role.REVIEWER, null);
        long part = offer(review, Seat.INTERNAL, reviewer).orThrow();
        practices.retract(secretariat(), Target.of(practice), "wrong").orThrow();
        assertThat(state("review", review)).isEqualTo("abandoned");
        assertThat(state("review_assignment", part)).isEqualTo("returned");
        assertThat(tasks(review)).isZero();
        assertThat(notices(review)).containsExactly("reviews.offered", "reviews.ended");
        showAgain(practice);
        assertThat(state("practice", practice)).isEqualTo("checked");
        assertThat(begin(practice, Visibility.OPEN)).isNotEqualTo(review);
    }

    @Test
    void bringsAReviewedPracticeBackToWhereItStood() {
        long practice = practiceOf(organisation());
        database.sql("update practices.practice set state = 'reviewed', reviewed_at = now() where id = :id")
                .param("id", practice)
                .update();
        practices.retract(secretariat(), Target.of(practice), "wrong").orThrow();
        showAgain(practice);
        assertThat(state("practice", practice)).isEqualTo("reviewed");
    }

    private void showAgain(long practice) {
        moderated.stream()
                .filter(one -> one.kind().equals("practice"))
                .forEach(
                        one -> one.show(secretariat(), practice, "it was right").orThrow());
    }

    private long tasks(long review) {
        return database.sql("select count(*) from outbox.task where about = 'review:' || :id")
                .param("id", review)
                .query(Long.class)
                .single();
    }

    private List<String> notices(long review) {
        return database.sql("select kind from outbox.notice where about = 'review:' || :id order by id")
                .param("id", review)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void seatsNobodyWhoseOrganisationIsAParty() throws Exception {
        long party = organisation();
        long colleague = person(Role.REVIEWER, party);
        long review = begin(practiceOf(party), Visibility.SINGLE_BLIND);
        assertThat(offer(review, Seat.EXTERNAL, colleague))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "interest-stands", "derived_employment")));
        assertThat(attempts(review)).containsExactly("role:secretariat offer");
        assertThat(seating.propose(secretariat()).orThrow())
                .noneMatch(one -> one.review() == review && one.person() == colleague);
        assertThat(page(secretariat(), "/reviews/rounds/" + review))
                .contains("they belong to an organisation that is a party");
        database.sql("select count(*) from practices.review_assignment where review = :id")
                .param("id", review)
                .query((row, number) -> assertThat(row.getLong(1)).isZero())
                .list();
    }

    private List<String> waiting(long review) {
        return database.sql("select kind || ' ' || audience from outbox.task where about = 'review:' || :id order by 1")
                .param("id", review)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void asksAThirdWhenTheExternalsDifferAndTheInternalAbstains() throws Exception {
        long practice = practiceOf(organisation());
        long review = begin(practice, Visibility.SINGLE_BLIND);
        long internal = person(Role.REVIEWER, null);
        long first = person(Role.REVIEWER, organisation());
        long second = person(Role.REVIEWER, organisation());
        long home = organisation();
        long third = person(Role.REVIEWER, home);
        long inside = offer(review, Seat.INTERNAL, internal).orThrow();
        assertThat(offer(review, Seat.THIRD, third))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "seat-taken")));
        assertThat(waiting(review))
                .containsExactly("review-answer person:" + internal, "review-seat restricted:secretariat");
        long firstPart = offer(review, Seat.EXTERNAL, first).orThrow();
        long secondPart = offer(review, Seat.EXTERNAL, second).orThrow();
        assertThat(waiting(review))
                .containsExactlyInAnyOrder(
                        "review-answer person:" + internal,
                        "review-answer person:" + first,
                        "review-answer person:" + second);
        assertThat(page(people.reader(first), "/desk")).contains("Say whether you can review “Zephyrquill works”");
        deliver(firstPart, first, "recommend", "It holds");
        deliver(secondPart, second, "not", "It does not hold");
        reviews.abstain(people.reader(internal), Target.of(inside), "Too close to my work")
                .orThrow();

        assertThat(rounds.conclude(secretariat(), Target.of(review), "Reasons"))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "review-unfinished")));
        assertThat(offer(review, Seat.EXTERNAL, third))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "seat-taken")));
        deliver(offer(review, Seat.THIRD, third).orThrow(), third, "recommend", "It holds after all");
        assertThat(waiting(review)).containsExactly("review-conclude restricted:secretariat");
        assertThat(rounds.conclude(secretariat(), Target.of(review), "Two of three recommend it"))
                .isEqualTo(Outcome.done(review));

        assertThat(waiting(review)).isEmpty();
        assertThat(state("practice", practice)).isEqualTo("reviewed");
        String shown = page(Reader.VISITOR, "/practices/" + slug(practice));
        assertThat(shown)
                .contains("peer-reviewed", "Two of three recommend it", "It does not hold", "dissent")
                .doesNotContain("Quixwort");
    }

    private String slug(long practice) {
        return database.sql("select slug from practices.practice where id = :id")
                .param("id", practice)
                .query(String.class)
                .single();
    }

    @Test
    void givesTheSeatBackWhenTheTermEndsInMidWork() throws Exception {
        long review = begin(practiceOf(organisation()), Visibility.SINGLE_BLIND);
        long reviewer = person(Role.REVIEWER, organisation());
        long part = offer(review, Seat.EXTERNAL, reviewer).orThrow();
        reviews.accept(people.reader(reviewer), Target.of(part)).orThrow();
        reviews.save(people.reader(reviewer), Target.of(part), answers("", "Half a thought"))
                .orThrow();
        database.sql("update actors.membership set ends = :today where person = :person")
                .param("today", java.sql.Date.valueOf(LocalDate.now(clock)))
                .param("person", reviewer)
                .update();
        clock.pass(Duration.ofDays(1));

        assertThat(reviews.save(people.reader(reviewer), Target.of(part), answers("recommend", "Late")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "review-term-ended")));
        assertThat(state("review_assignment", part)).isEqualTo("returned");
        assertThat(database.sql("select answers ->> 'comment' from practices.review_assignment where id = :id")
                        .param("id", part)
                        .query(String.class)
                        .single())
                .isEqualTo("Half a thought");
        long next = person(Role.REVIEWER, organisation());
        assertThat(offer(review, Seat.EXTERNAL, next)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void returnsTheSeatsOfThoseWhoNeverComeAgain() {
        long review = begin(practiceOf(organisation()), Visibility.SINGLE_BLIND);
        long reviewer = person(Role.REVIEWER, organisation());
        long part = offer(review, Seat.EXTERNAL, reviewer).orThrow();
        reviews.returnOrphaned();
        assertThat(state("review_assignment", part)).isEqualTo("offered");
        database.sql("delete from actors.membership where person = :person")
                .param("person", reviewer)
                .update();
        reviews.returnOrphaned();
        assertThat(state("review_assignment", part)).isEqualTo("returned");
    }

    @Test
    void closesForGoodWhenTheReviewerDeclaresATie() throws Exception {
        long review = begin(practiceOf(organisation()), Visibility.SINGLE_BLIND);
        long reviewer = person(Role.REVIEWER, organisation());
        long part = offer(review, Seat.EXTERNAL, reviewer).orThrow();
        assertThat(reviews.save(people.reader(reviewer), Target.of(part), answers("not", "x")))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", "draft", "offered")));
        reviews.recuse(people.reader(reviewer), Target.of(part), Interest.Kind.FAMILY, "My sister works there")
                .orThrow();
        assertThat(reviews.open(people.reader(reviewer), part)).isEqualTo(Outcome.refused(MISSING));
        assertThat(page(people.reader(reviewer), "/reviews")).doesNotContain("Zephyrquill");
        assertThat(attempts(review)).contains("person:" + reviewer + " open");
        assertThat(offer(review, Seat.EXTERNAL, reviewer))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "interest-stands", "family")));
    }

    @Test
    void keepsWhatWasTypedWhenTheSheetWasSavedElsewhere() throws Exception {
        long review = begin(practiceOf(organisation()), Visibility.DOUBLE_BLIND);
        long reviewer = person(Role.REVIEWER, organisation());
        long part = offer(review, Seat.EXTERNAL, reviewer).orThrow();
        reviews.accept(people.reader(reviewer), Target.of(part)).orThrow();
        Reader reader = people.reader(reviewer);
        var first = web.perform(post("/reviews/" + part)
                        .with(csrf())
                        .with(As.reader(reader))
                        .param("action", "save")
                        .param("version", "2")
                        .param("points.relevance", "4")
                        .param("why.relevance", "It answers a need"))
                .andReturn()
                .getResponse();
        assertThat(first.getStatus()).isEqualTo(302);
        var second = web.perform(post("/reviews/" + part)
                        .with(csrf())
                        .with(As.reader(reader))
                        .param("action", "save")
                        .param("version", "2")
                        .param("why.relevance", "Typed <elsewhere>"))
                .andReturn()
                .getResponse();
        assertThat(second.getStatus()).isEqualTo(412);
        assertThat(second.getContentAsString())
                .contains("Typed &lt;elsewhere&gt;")
                .doesNotContain("Some organisation");
        assertThat(page(reader, "/reviews/" + part)).contains("It answers a need");
        assertThat(page(people.reader(person(Role.REVIEWER, null)), "/reviews/" + part))
                .doesNotContain("It answers a need");
    }
}
