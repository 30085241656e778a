package corridor.partnerships.pulse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.partnerships.Partnership;
import corridor.partnerships.PartnershipRecords;
import corridor.partnerships.Partnerships;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PulsesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Pulses pulses;

    @Autowired
    private PulseClosing rounds;

    @Autowired
    private RoundClosing closing;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc http;

    private final List<Long> parties = new ArrayList<>();
    private String slug = "";

    @BeforeEach
    void threeParties() {
        int number = NUMBER.incrementAndGet();
        slug = "pulsed-by-" + number;
        parties.clear();
        for (int at = 0; at < 3; at++) {
            parties.add(database.sql("""
                    insert into actors.organisation (slug, name, kind) values (:slug, '{"en": "One"}', 'company') returning id""")
                    .param("slug", slug + "-" + at)
                    .query(Long.class)
                    .single());
        }
        String first = Audience.organisation(parties.getFirst());
        long id = PartnershipRecords.partnership(database, "active", first, slug, "Pulsed", parties.getFirst());
        database.sql("update partnerships.partnership set audience = :all where id = :id")
                .param("all", parties.stream().map(Audience::organisation).toArray(String[]::new))
                .param("id", id)
                .update();
        parties.forEach(one -> PartnershipRecords.party(database, id, "confirmed", first, one));
    }

    private Reader person(int number, int party, Role role) {
        long organisation = parties.get(party);
        return new Reader(
                "person:" + number,
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }

    private Reader focal() {
        return person(1, 0, Role.FOCAL_POINT);
    }

    private Partnership one() {
        return partnerships.find(focal(), slug).orThrow();
    }

    private LocalDate inDays(int days) {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(days);
    }

    private long opened() {
        return pulses.open(focal(), one(), PulseKind.TRUST, inDays(20)).orThrow();
    }

    private Round round(long id) {
        return pulses.of(focal(), one()).stream()
                .filter(each -> each.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private Answers all(long round, String level) {
        return Answers.of(pulses.questions(round(round)).questions().stream()
                .collect(Collectors.toMap(Question::code, one -> List.of(level))));
    }

    private void over(long round) {
        database.sql(
                        "update partnerships.pulse_round set opens = current_date - 30, closes = current_date - 3 where id = :id")
                .param("id", round)
                .update();
    }

    private long left(long round) {
        return database.sql("""
                select (select count(*) from partnerships.pulse_tally where round = :id)
                    + (select count(*) from partnerships.pulse_voted where round = :id)
                    + (select count(*) from partnerships.pulse_round where id = :id and secret is not null)""").param("id", round).query(Long.class).single();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    @Test
    void showsWhatFivePeopleOfThreeOrganisationsSaid() {
        long round = opened();
        for (int person = 0; person < 5; person++) {
            pulses.answer(person(100 + person, person % 3, Role.REVIEWER), round, all(round, "4"))
                    .orThrow();
        }
        assertThat(round(round).result().shown()).isFalse();
        over(round);
        closing.run(round);
        PulseResult result = round(round).result();
        assertThat(result.answers()).isEqualTo(5);
        assertThat(result.lines()).hasSize(6).allSatisfy((question, line) -> {
            assertThat(line.mean()).isEqualTo(4);
            assertThat(line.close()).isTrue();
            assertThat(line.spread()).isEmpty();
        });
        assertThat(left(round)).isZero();
    }

    @Test
    void saysNothingAtAllWhereTooFewAnswered() {
        long round = opened();
        for (int person = 0; person < 6; person++) {
            pulses.answer(person(100 + person, person % 2, Role.CONTRIBUTOR), round, all(round, "1"))
                    .orThrow();
        }
        over(round);
        closing.run(round);
        assertThat(round(round).result()).isEqualTo(PulseResult.NONE);
        assertThat(left(round)).isZero();
    }

    @Test
    void closesNothingBeforeItsLastDayIsOver() {
        long round = opened();
        closing.run(round);
        assertThat(round(round).open()).isTrue();
    }

    /** Each is closed by itself, in a transaction of its own. */
    @Test
    void closesTheOthersWhereOneFails() throws Exception {
        long broken = opened();
        database.sql("insert into partnerships.pulse_tally (round, answers, counts) values (:id, 9, '\"no sum\"')")
                .param("id", broken)
                .update();
        over(broken);
        threeParties();
        long sound = opened();
        over(sound);
        assertThatThrownBy(() -> closing.run(broken)).isInstanceOf(RuntimeException.class);
        rounds.run();
        Instant patience = Instant.now().plusSeconds(60);
        while (round(sound).open() && Instant.now().isBefore(patience)) {
            Thread.sleep(100);
        }
        assertThat(round(sound).open()).isFalse();
        assertThat(left(sound)).isZero();
        assertThat(database.sql("select state from partnerships.pulse_round where id = :id")
                        .param("id", broken)
                        .query(String.class)
                        .single())
                .isEqualTo("open");
        database.sql("update partnerships.pulse_tally set counts = '{}' where round = :id")
                .param("id", broken)
                .update();
    }

    @Test
    void keepsNeitherWhoSaidWhatNorTracesInTheJournal() {
        long round = opened();
        long entries = journal(round);
        pulses.answer(person(777, 1, Role.CONTRIBUTOR), round, all(round, "2")).orThrow();
        pulses.answer(person(778, 2, Role.CONTRIBUTOR), round, all(round, "5")).orThrow();
        assertThat(journal(round)).isEqualTo(entries);
        assertThat(database.sql("select v::text from partnerships.pulse_voted v where round = :id")
                        .param("id", round)
                        .query(String.class)
                        .list())
                .hasSize(2)
                .noneMatch(row -> row.contains("777"));
        assertThat(database.sql("select counts ->> 'promises' from partnerships.pulse_tally where round = :id")
                        .param("id", round)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(sum -> assertThat(sum).contains("\"2\": 1", "\"5\": 1"));
    }

    private long journal(long round) {
        return database.sql("select count(*) from audit.entry where kind = 'pulse-round' and record = :id")
                .param("id", round)
                .query(Long.class)
                .single();
    }

    @Test
    void takesOneAnswerOfEachPerson() {
        long round = opened();
        Reader once = person(300, 1, Role.CONTRIBUTOR);
        pulses.answer(once, round, all(round, "3")).orThrow();
        assertThat(code(pulses.answer(once, round, all(round, "5")))).isEqualTo("round-answered");
        assertThat(pulses.hasAnswered(once, round(round))).isTrue();
        assertThat(pulses.hasAnswered(focal(), round(round))).isFalse();
    }

    @Test
    void isNotOpenedWhereTooFewTakePart() throws Exception {
        leaves(2);
        assertThat(code(pulses.open(focal(), one(), PulseKind.TRUST, inDays(20))))
                .isEqualTo("round-few");
        assertThat(as(focal(), get(one().url() + "/pulse")).getContentAsString())
                .contains("at least three organisations");
    }

    private void leaves(int party) {
        database.sql("""
                update partnerships.party set state = 'left', left_on = current_date, reason = 'because'
                where organisation = :organisation""").param("organisation", parties.get(party)).update();
    }

    @Test
    void refusesWhatDoesNotHold() {
        assertThat(code(pulses.open(person(5, 0, Role.REVIEWER), one(), PulseKind.TRUST, inDays(20))))
                .isEqualTo("right-missing");
        assertThat(code(pulses.open(focal(), one(), PulseKind.TRUST, inDays(6))))
                .isEqualTo("round-days");
        assertThat(code(pulses.open(focal(), one(), PulseKind.TRUST, inDays(61))))
                .isEqualTo("round-days");
        long round = opened();
        assertThat(code(pulses.open(focal(), one(), PulseKind.TRUST, inDays(20))))
                .isEqualTo("round-open");
        assertThat(code(pulses.open(focal(), one(), PulseKind.SELF_ASSESSMENT, inDays(20))))
                .isEqualTo("done");
        assertThat(code(pulses.answer(focal(), round, Answers.of(Map.of("promises", List.of("4"))))))
                .isEqualTo("round-unanswered");
        assertThat(code(pulses.answer(focal(), round, all(round, "6")))).isEqualTo("round-unanswered");
        Reader stranger = new Reader(
                "person:9",
                Set.of(),
                Set.of(),
                Map.of(999_999L, rights.of(Set.of(Role.FOCAL_POINT))),
                Set.of(Audience.PUBLIC, Audience.organisation(999_999)),
                Set.of());
        assertThat(code(pulses.answer(stranger, round, all(round, "4")))).isEqualTo("record-missing");
        over(round);
        assertThat(code(pulses.answer(focal(), round, all(round, "4")))).isEqualTo("round-over");
        closing.run(round);
        assertThat(code(pulses.open(focal(), one(), PulseKind.TRUST, inDays(20))))
                .isEqualTo("round-recent");
    }

    @Test
    void losesEverythingWithARoundThatIsGivenUp() {
        long round = opened();
        pulses.answer(focal(), round, all(round, "4")).orThrow();
        pulses.drop(focal(), Target.of(round)).orThrow();
        assertThat(left(round)).isZero();
        assertThat(pulses.of(focal(), one())).isEmpty();
    }

    private MockHttpServletResponse as(Reader reader, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    @Test
    void isOpenedAnsweredAndReadOnItsPages() throws Exception {
        String url = "/partnerships/" + slug + "/pulse";
        MockHttpServletResponse wrong =
                as(focal(), post(url).param("kind", "trust").param("closes", "tomorrow"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString()).contains("tomorrow");
        assertThat(as(
                                focal(),
                                post(url)
                                        .param("kind", "trust")
                                        .param("closes", inDays(20).toString()))
                        .getRedirectedUrl())
                .isEqualTo(url);
        long round = pulses.of(focal(), one()).getFirst().id();
        assertThat(as(focal(), get(url)).getContentAsString())
                .contains(url + "/" + round)
                .doesNotContain(">pulse.");
        assertThat(as(focal(), get(url + "/" + round)).getContentAsString()).contains("a-promises");
        var sent = post(url + "/" + round);
        pulses.questions(round(round)).questions().forEach(one -> sent.param("a-" + one.code(), "4"));
        assertThat(as(focal(), sent).getRedirectedUrl()).isEqualTo(url);
        assertThat(as(focal(), get(url)).getContentAsString()).contains("You have answered");
        over(round);
        closing.run(round);
        assertThat(as(focal(), get(url)).getContentAsString()).contains("Not enough people answered");
    }
}
