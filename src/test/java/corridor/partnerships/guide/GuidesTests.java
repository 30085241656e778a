package corridor.partnerships.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.partnerships.Partnership;
import corridor.partnerships.PartnershipRecords;
import corridor.partnerships.Partnerships;
import corridor.questions.Answers;
import corridor.shared.Outcome;
import corridor.workflow.Moved;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class GuidesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Guides guides;

    @Autowired
    private GuideComparison comparison;

    @Autowired
    private Partnerships partnerships;

    @Autowired
    private Rights rights;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private long north;
    private long south;
    private long id;
    private String slug = "";

    @BeforeEach
    void twoParties() {
        int number = NUMBER.incrementAndGet();
        north = organisation("guide-north-" + number);
        south = organisation("guide-south-" + number);
        slug = "guided-by-" + number;
        id = PartnershipRecords.partnership(database, "suspended", "organisation:" + north, slug, "Guided", north);
        database.sql("update partnerships.partnership set audience = :all where id = :id")
                .param("all", new String[] {"organisation:" + north, "organisation:" + south})
                .param("id", id)
                .update();
        PartnershipRecords.party(database, id, "confirmed", "organisation:" + north, north);
        PartnershipRecords.party(database, id, "confirmed", "organisation:" + south, south);
    }

    private long organisation(String address) {
        return PartnershipRecords.organisation(organisations, address, "company");
    }

    private Reader reader(long organisation, Role role) {
        return new Reader(
                "person:" + organisation,
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }

    private Reader focal(long organisation) {
        return reader(organisation, Role.FOCAL_POINT);
    }

    private Partnership one(Reader reader) {
        return partnerships.find(reader, slug).orThrow();
    }

    private static Answers answers(String text) {
        return Answers.of(
                Map.of("q1-partner", List.of(text), "obstacles-q1", List.of("money"), "ease-q1", List.of("4")));
    }

    private Outcome<Long> save(Reader reader, long organisation, Optional<Integer> version, Answers answers) {
        return guides.save(reader, one(reader), organisation, version, answers);
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    @Test
    void keepsAnswersForTheOrganisationAlone() {
        Reader writer = reader(north, Role.CONTRIBUTOR);
        save(writer, north, Optional.empty(), answers("Hard at first")).orThrow();
        assertThat(guides.of(writer, one(writer)))
                .singleElement()
                .satisfies(guide ->
                        assertThat(guide.answers().to("q1-partner").one()).isEqualTo("Hard at first"));
        assertThat(guides.of(focal(south), one(focal(south)))).isEmpty();
    }

    @Test
    void refusesWhatDoesNotHold() {
        Reader writer = reader(north, Role.CONTRIBUTOR);
        assertThat(code(save(writer, south, Optional.empty(), answers("For others"))))
                .isEqualTo("not-a-party");
        assertThat(code(save(reader(north, Role.REVIEWER), north, Optional.empty(), answers("As reviewer"))))
                .isEqualTo("not-a-party");
        assertThat(code(save(writer, north, Optional.empty(), Answers.of(Map.of("ease-q1", List.of("9"))))))
                .isEqualTo("guide-answers-wrong");
        long guide = save(writer, north, Optional.empty(), answers("First")).orThrow();
        save(writer, north, Optional.of(1), answers("Second")).orThrow();
        assertThat(code(save(writer, north, Optional.of(1), answers("Late")))).isEqualTo("version-stale");
        assertThat(code(guides.give(writer, Target.of(guide), true, true))).isEqualTo("right-missing");
        assertThat(code(guides.give(focal(south), Target.of(guide), true, true)))
                .isEqualTo("record-missing");
        guides.give(focal(north), Target.of(guide), false, false).orThrow();
        assertThat(code(save(writer, north, Optional.of(3), answers("Afterwards"))))
                .isEqualTo("state-forbids");
    }

    @Test
    void isReadByPartnersOnlyWhileItIsShared() {
        long guide =
                save(focal(north), north, Optional.empty(), answers("Ours")).orThrow();
        guides.give(focal(north), Target.of(guide), true, false).orThrow();
        assertThat(guides.of(focal(south), one(focal(south)))).hasSize(1);
        guides.reopen(focal(north), Target.of(guide)).orThrow();
        assertThat(guides.of(focal(south), one(focal(south)))).isEmpty();
        guides.give(focal(north), Target.of(guide), false, true).orThrow();
        assertThat(guides.of(focal(south), one(focal(south)))).isEmpty();
    }

    @Test
    void isReadNoMoreByWhoHasLeft() {
        long guide =
                save(focal(north), north, Optional.empty(), answers("Ours")).orThrow();
        guides.give(focal(north), Target.of(guide), true, false).orThrow();
        leaves(south);
        assertThat(audience(guide)).isEqualTo("{organisation:" + north + "}");
    }

    private void leaves(long organisation) {
        long party = database.sql("""
                update partnerships.party set state = 'left', left_on = current_date
                where partnership = :id and organisation = :organisation returning id""")
                .param("id", id)
                .param("organisation", organisation)
                .query(Long.class)
                .single();
        guides.follow(new Moved("party", "leave", "left", List.of(party)));
    }

    private String audience(long guide) {
        return database.sql("select audience::text from partnerships.guide where id = :id")
                .param("id", guide)
                .query(String.class)
                .single();
    }

    @Test
    void sharesAndComparesNoMoreOnceItsOrganisationHasLeft() {
        long guide =
                save(focal(north), north, Optional.empty(), answers("Ours")).orThrow();
        guides.give(focal(north), Target.of(guide), true, true).orThrow();
        assertThat(audience(guide)).contains("organisation:" + south);
        leaves(north);
        assertThat(audience(guide)).isEqualTo("{organisation:" + north + "}");
        comparison.run();
        assertThat(comparison.rows(Reader.VISITOR, guides.questions().id())).noneMatch(row -> row.partnership() == id);
    }

    @Test
    void comparesFromTheNextRunOnlyWhatWasAgreedTo() {
        long guide = save(focal(north), north, Optional.empty(), answers("Secret words"))
                .orThrow();
        guides.give(focal(north), Target.of(guide), true, true).orThrow();
        long set = guides.questions().id();
        assertThat(comparison.rows(Reader.VISITOR, set)).noneMatch(row -> row.partnership() == id);
        comparison.run();
        assertThat(comparison.rows(Reader.VISITOR, set))
                .filteredOn(row -> row.partnership() == id)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.answers().to("ease-q1").one()).isEqualTo("4");
                    assertThat(row.answers().to("q1-partner").isEmpty()).isTrue();
                });
        assertThat(comparison.rows(focal(south), set))
                .as("a partner who knows some of the answers reads no comparison that holds the others")
                .noneMatch(row -> row.partnership() == id);
        guides.reopen(focal(north), Target.of(guide)).orThrow();
        comparison.run();
        assertThat(comparison.rows(Reader.VISITOR, set)).noneMatch(row -> row.partnership() == id);
    }

    @Test
    void takesBackWhatWasGivenBeforeTheQuestionsWereWordedAnew() throws Exception {
        long guide =
                save(focal(north), north, Optional.empty(), answers("Earlier")).orThrow();
        guides.give(focal(north), Target.of(guide), true, false).orThrow();
        database.sql("""
                update partnerships.guide set question_set = (select min(id) from questions.question_set where id <> :now)
                where id = :id""")
                .param("now", guides.questions().id())
                .param("id", guide)
                .update();
        assertThat(as(focal(north), get(one(focal(north)).url() + "/guide")).getContentAsString())
                .contains("had another wording");
        long now = save(focal(north), north, Optional.empty(), answers("Now")).orThrow();
        guides.give(focal(north), Target.of(now), true, false).orThrow();
        assertThat(audience(guide))
                .as("what is given now stands in place of the earlier")
                .isEqualTo("{organisation:" + north + "}");
        guides.reopen(focal(north), Target.of(now)).orThrow();
        assertThat(guides.given(focal(north), one(focal(north)), north)).isEmpty();
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
    void showsWhatIsOnRecordAndWhatHelpedElsewhere() throws Exception {
        String url = "/partnerships/" + slug + "/guide";
        assertThat(as(focal(north), get(url)).getContentAsString())
                .contains("2 of 2 parties have confirmed", "Objectives: 0")
                .doesNotContain("guide.fact.", ">guide.");
        assertThat(as(
                                focal(north),
                                post(url)
                                        .param("organisation", "guide-north-" + NUMBER.get())
                                        .param("a-obstacles-q1", "finding-a-partner")
                                        .param("a-q1-partner", "Typed here"))
                        .getStatus())
                .isEqualTo(302);
        assertThat(as(focal(north), get(url)).getContentAsString())
                .contains("Typed here", "Where others got past it", "/practices/mida", "003", "108");
        MockHttpServletResponse late = as(
                focal(north),
                post(url)
                        .param("organisation", "guide-north-" + NUMBER.get())
                        .param("version", "7")
                        .param("a-q1-partner", "Typed too late"));
        assertThat(late.getStatus()).isEqualTo(412);
        assertThat(late.getContentAsString()).contains("Typed too late", "Someone else changed this", ">Typed here<");
        assertThat(as(focal(organisation("stranger-" + slug)), get(url)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void isAnsweredByPrograms() throws Exception {
        String url = "/api/v1/partnerships/" + slug + "/guide";
        String own = "guide-north-" + NUMBER.get();
        MockHttpServletResponse kept =
                as(focal(north), put(url).contentType("application/json").content("""
                                {"organisation": "%s", "answers": {"q1-partner": ["By a program"]}}""".formatted(own)));
        assertThat(kept.getStatus()).isEqualTo(200);
        assertThat(kept.getContentAsString()).contains("By a program", "\"state\":\"draft\"");
        MockHttpServletResponse given = as(
                focal(north),
                post(url + "/give").contentType("application/json").content("""
                                {"organisation": "%s", "version": 1, "shared": true, "compared": false}""".formatted(own)));
        assertThat(given.getContentAsString()).contains("\"state\":\"given\"");
        assertThat(as(focal(south), get(url)).getContentAsString()).contains("By a program");
        MockHttpServletResponse refused =
                as(focal(south), put(url).contentType("application/json").content("""
                                {"organisation": "%s", "version": 2, "answers": {}}""".formatted(own)));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(refused.getContentAsString()).contains("\"code\":\"not-a-party\"");
    }
}
