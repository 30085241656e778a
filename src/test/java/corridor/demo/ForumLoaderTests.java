package corridor.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.Forum;
import corridor.forum.Forums;
import corridor.forum.bodies.Bodies;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.recommendations.Recommendation;
import corridor.recommendations.Recommendations;
import corridor.shared.CountryCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The curated forums as they stand in a database that was just filled. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ForumLoaderTests {

    private static final Reader COMMUNITY = new Reader(
            "test:community", Set.of(), Set.of(), Map.of(), Set.of(Audience.PUBLIC, Audience.COMMUNITY), Set.of());

    @Autowired
    private Forums forums;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Pitches pitches;

    @Autowired
    private Bodies bodies;

    @Autowired
    private Recommendations recommendations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Forum gfmd() {
        return forums.find(Reader.VISITOR, "gfmd").orThrow();
    }

    private Cycle meeting(String slug) {
        return cycles.find(Reader.VISITOR, "gfmd", slug).orThrow();
    }

    @Test
    void recordsForumsMeetingsAndWhoChaired() {
        assertThat(forums.all(Reader.VISITOR))
                .filteredOn(one -> one.origin() == corridor.forum.Origin.CURATED)
                .extracting(Forum::slug)
                .containsAll(new Catalogue().forums().keySet());
        assertThat(cycles.of(Reader.VISITOR, gfmd().id())).hasSize(8).allMatch(Cycle::curated);
        assertThat(forums.find(Reader.VISITOR, "prague-process")
                        .orThrow()
                        .members()
                        .remainder())
                .hasValue(49);
        assertThat(forums.terms(gfmd().id()))
                .extracting(term -> term.countries() + " " + term.inferred())
                .containsExactlyInAnyOrder("[BE] true", "[PH] false", "[GR] true", "[MX] true", "[MA] false");
    }

    @Test
    void worksOutTheTroikaThatADocumentRecords() {
        Catalogue catalogue = new Catalogue();
        CycleFile.TroikaFile said = java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(catalogue.cycles().get("gfmd-manila-2008"))
                        .troika());
        assertThat(forums.troika(Reader.VISITOR, meeting("manila-2008")).toString())
                .containsSubsequence(Stream.of(said.previous(), said.current(), said.next())
                        .map(CountryCode::value)
                        .toList());
    }

    @Test
    void tellsWhoLaunchedWhatAsFarAsItIsSaid() throws Exception {
        String page = http.perform(get("/launches")).andReturn().getResponse().getContentAsString();
        assertThat(page)
                .containsSubsequence(
                        "Mainstreaming migration into national development planning: phase 2",
                        "/countries/CH",
                        "Switzerland",
                        "Global Forum of 2012",
                        "concluded from the documents, not stated",
                        "September 2012")
                .contains("Projects started at the fourth meeting");
        assertThat(meeting("2012").content().place()).isNull();
    }

    @Test
    void recordsBodiesWithWhatTheyHadToDoAndWhereItIsTold() {
        assertThat(bodies.of(Reader.VISITOR, gfmd().id()))
                .extracting(one -> one.slug() + " " + one.sources())
                .containsExactlyInAnyOrder(
                        "friends-of-the-forum [002:36, 004:20, 004:44]",
                        "steering-group [002:36, 004:20]",
                        "meetings-of-civil-society [004:12]",
                        "ad-hoc-working-group-on-policy-coherence-data-and-research [004:122]");
        assertThat(bodies.find(Reader.VISITOR, "gfmd", "ad-hoc-working-group-on-policy-coherence-data-and-research")
                        .orThrow()
                        .mandate()
                        .in(corridor.shared.Language.FRENCH)
                        .text())
                .contains("Atelier");
        assertThat(bodies.seats(bodies.of(Reader.VISITOR, gfmd().id())))
                .as("nobody says who sat there")
                .isEmpty();
    }

    @Test
    void tellsOfTheInquiryOfWhichOnlyThePlanIsKnown() throws Exception {
        String address = database.sql("""
                select '/inquiries/' || slug from consultations.inquiry where state = 'told' and sources = '{004:122}'""").query(String.class).single();
        String page = http.perform(get(address)).andReturn().getResponse().getContentAsString();
        assertThat(page).contains("Known from documents", "004", "not known");
    }

    @Test
    void recordsNineSessionsOfMexicoOneOfThemForTheCommunity() {
        long mexico = meeting("mexico-2010").id();
        assertThat(sessions.of(COMMUNITY, mexico))
                .extracting(Session::slug)
                .hasSize(9)
                .contains("2010-rt1-2", "pfp-4");
        assertThat(sessions.of(Reader.VISITOR, mexico))
                .extracting(Session::slug)
                .hasSize(8)
                .doesNotContain("2010-rt1-2");
        assertThat(sessions.fronts(Reader.VISITOR, mexico)).hasSize(1);
    }

    @Test
    void recordsEveryPitchInItsPlace() {
        List<Session> all = new ArrayList<>(sessions.without(Reader.VISITOR, gfmd().id()));
        assertThat(all).hasSize(7);
        Stream.of("mexico-2010", "11", "14")
                .forEach(slug ->
                        all.addAll(sessions.of(Reader.VISITOR, meeting(slug).id())));
        List<Pitch> given =
                pitches.in(Reader.VISITOR, all.stream().map(Session::id).toList());
        assertThat(given).hasSize(49).allMatch(one -> one.state().equals("given"));
        assertThat(given.stream().filter(one -> one.practice() == null)).hasSize(1);
    }

    @Test
    void carriesWhatAthensRecommendedToMexicoUnderOneNumber() throws Exception {
        List<Recommendation> open = database.sql("""
                        select slug from recommendations.recommendation where forum = :forum order by id""").param("forum", gfmd().id()).query(String.class).list().stream()
                .map(slug -> recommendations
                        .find(Reader.VISITOR, java.util.Objects.requireNonNull(slug))
                        .orThrow())
                .toList();
        assertThat(open).hasSize(4).allMatch(one -> one.state().equals("open"));
        long athens = meeting("athens").id();
        long mexico = meeting("mexico-2010").id();
        assertThat(open.stream().filter(one -> one.firstCycle() == athens))
                .hasSize(2)
                .allMatch(one -> one.cycle() == mexico);
        assertThat(http.perform(get(open.getFirst().url()))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void recordsConsultationsWithWhatIsNotListed() throws Exception {
        String list =
                http.perform(get("/consultations")).andReturn().getResponse().getContentAsString();
        assertThat(list).contains("OECD Regional Dialogue on partnerships", "Abu Dhabi Dialogue on partnerships");
        assertThat(database.sql("""
                        select total - consultations.sum_of(listed) from consultations.consultation
                        where total is not null and cycle = :cycle order by 1""")
                        .param("cycle", meeting("2020").id())
                        .query(Integer.class)
                        .list())
                .containsExactly(5, 9);
    }

    @Test
    void recordsTheCallAndTheCorrespondence() throws Exception {
        assertThat(http.perform(get("/calls-to-action/keep-remittances-flowing"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Keep remittances flowing", "Switzerland", "20");
        assertThat(database.sql("""
                        select count(*) from consultations.matter_step s join consultations.matter m on m.id = s.matter
                        where m.symbol = 'SCPF/13' and s.day is not null""").query(Long.class).single()).isEqualTo(8);
    }

    @Test
    void showsThemOnPages() throws Exception {
        for (String address : List.of(
                "/forums",
                "/forums/gfmd",
                "/forums/five-plus-five",
                "/forums/gfmd/mexico-2010",
                "/forums/gfmd/brussels",
                "/forums/gfmd/sessions/pfp-toolkits",
                "/forums/gfmd/mexico-2010/participants")) {
            assertThat(http.perform(get(address)).andReturn().getResponse().getStatus())
                    .as(address)
                    .isEqualTo(200);
        }
        assertThat(http.perform(get("/forums/gfmd/sessions/pfp-elevator-pitches"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("KNOMAD 1.2", "/forums/pitches/");
    }
}
