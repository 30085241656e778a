package corridor.exchange.assistance;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.exchange.ExchangeRows;
import corridor.exchange.assistance.Mission.Plan;
import corridor.recommendations.TestForum;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.vetting.Interest;
import corridor.vetting.Interests;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AssistanceTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    @Autowired
    private Requests requests;

    @Autowired
    private Experts experts;

    @Autowired
    private Missions missions;

    @Autowired
    private ExpertLapse lapse;

    @Autowired
    private Interests interests;

    @Autowired
    private AssistanceRecords records;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private JdbcClient database;

    @Autowired
    private RequestNames requestNames;

    @Autowired
    private MissionNames missionNames;

    @Autowired
    private Rights rights;

    private long city;

    @BeforeEach
    void aCity() {
        city = ExchangeRows.organisation(organisations, "assisted-" + NUMBER.incrementAndGet(), "local-government");
    }

    private Reader of(Role role) {
        return TestForum.of(city, role, rights);
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private static RequestContent content(String text) {
        return (RequestContent) RequestContent.SHAPE.record(Map.of(
                "title",
                LocalizedText.english("Help with a register"),
                "text",
                text.isEmpty() ? LocalizedText.EMPTY : LocalizedText.english(text),
                "themes",
                List.of("data-evidence"),
                "languages",
                List.of("en"),
                "shownTo",
                "public"));
    }

    private AssistanceRequest request(long id) {
        return java.util.Objects.requireNonNull(
                requests.byIds(of(Role.FOCAL_POINT), List.of(id)).get(id));
    }

    private AssistanceRequest accepted() {
        long id = requests.draft(of(Role.CONTRIBUTOR), city, content("We count by hand."))
                .orThrow();
        requests.step(of(Role.FOCAL_POINT), Target.of(id), "submit", "", "").orThrow();
        requests.step(secretariat(), Target.of(id), "take-up", "", "").orThrow();
        return request(id);
    }

    private Reader person() {
        long id = database.sql("""
                insert into actors.person (name, email, language) values ('Ines', :email, 'en') returning id""")
                .param("email", "ines-" + NUMBER.incrementAndGet() + "@example.org")
                .query(Long.class)
                .single();
        return new Reader(
                "person:" + id,
                Set.of(),
                rights.of(Set.of()),
                Map.of(),
                Set.of(Audience.PUBLIC, Audience.person(id)),
                Set.of());
    }

    private long listed(Reader person) {
        return listed(person, List.of("data-statistics"), List.of(), List.of("en"));
    }

    private long listed(Reader person, List<String> capabilities, List<String> themes, List<String> languages) {
        ExpertContent content = (ExpertContent) ExpertContent.SHAPE.record(Map.of(
                "headline",
                "I have built three registers",
                "capabilities",
                capabilities,
                "themes",
                themes,
                "languages",
                languages));
        long id = experts.write(person, content, 0).orThrow();
        experts.step(person, Target.of(id), "apply", "", true).orThrow();
        experts.step(secretariat(), Target.of(id), "list", "", false).orThrow();
        return id;
    }

    private Plan plan() {
        return new Plan("advice", null, today, today.plusDays(10), "Ten days, unpaid.");
    }

    private static void refused(Outcome<?> outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        one -> assertThat(one.refusal().code()).isEqualTo(code));
    }

    @Test
    void isSentByTheFocalPointAndTakenUpByTheSecretariat() {
        long id = requests.draft(of(Role.CONTRIBUTOR), city, content("")).orThrow();
        assertThat(requests.byIds(secretariat(), List.of(id))).isEmpty();
        refused(requests.step(of(Role.CONTRIBUTOR), Target.of(id), "submit", "", ""), "right-missing");
        refused(requests.step(of(Role.FOCAL_POINT), Target.of(id), "submit", "", ""), "request-incomplete");
        requests.change(of(Role.CONTRIBUTOR), Target.of(id), content("We count by hand."))
                .orThrow();
        requests.step(of(Role.FOCAL_POINT), Target.of(id), "submit", "", "").orThrow();
        refused(requests.step(secretariat(), Target.of(id), "decline", "", " "), "reason-missing");
        refused(requests.step(secretariat(), Target.of(id), "withdraw", "", ""), "listing-not-yours");
        assertThat(requests.byIds(Reader.VISITOR, List.of(id))).isEmpty();
        requests.step(secretariat(), Target.of(id), "take-up", "", "").orThrow();
        assertThat(requests.byIds(Reader.VISITOR, List.of(id))).hasSize(1);
    }

    @Test
    void isHelpedByAnExpertWhoAccepts() {
        AssistanceRequest request = accepted();
        Reader ines = person();
        long expert = listed(ines);
        long id =
                missions.propose(of(Role.FOCAL_POINT), request, expert, plan()).orThrow();
        refused(missions.step(of(Role.FOCAL_POINT), Target.of(id), "accept", ""), "page-missing");
        missions.step(ines, Target.of(id), "accept", "").orThrow();
        refused(requests.step(of(Role.FOCAL_POINT), Target.of(request.id()), "finish", "met", ""), "missions-open");
        missions.step(of(Role.FOCAL_POINT), Target.of(id), "begin", "").orThrow();
        assertThat(request(request.id()).state()).isEqualTo("running");
        refused(missions.step(ines, Target.of(id), "report", " "), "report-missing");
        missions.step(ines, Target.of(id), "report", "It counts by itself now.").orThrow();
        missions.step(of(Role.FOCAL_POINT), Target.of(id), "close", "").orThrow();
        requests.step(of(Role.FOCAL_POINT), Target.of(request.id()), "finish", "met", "It works.")
                .orThrow();
        assertThat(request(request.id()).outcome()).isEqualTo("met");
        assertThat(missions.of(Reader.VISITOR, request)).isEmpty();
    }

    @Test
    void endsWhenItIsBrokenOffOrTheExpertIsGone() {
        AssistanceRequest request = accepted();
        Reader ines = person();
        long broken = underWay(request, ines);
        refused(missions.step(of(Role.FOCAL_POINT), Target.of(broken), "break-off", " "), "reason-missing");
        refused(missions.step(ines, Target.of(broken), "break-off", "No time."), "right-missing");
        missions.step(of(Role.FOCAL_POINT), Target.of(broken), "break-off", "Never came.")
                .orThrow();
        long left = underWay(request, ines);
        experts.step(ines, Target.of(experts.own(ines).orElseThrow().id()), "leave", "", false)
                .orThrow();
        Reader other = person();
        long erased = underWay(request, other);
        records.erase(people.find(other.person().orElseThrow()).orElseThrow());
        assertThat(missions.of(secretariat(), request))
                .filteredOn(one -> Set.of(broken, left, erased).contains(one.id()))
                .extracting(Mission::state)
                .containsExactly("cancelled", "cancelled", "cancelled");
        requests.step(of(Role.FOCAL_POINT), Target.of(request.id()), "finish", "not-met", "Nobody could help.")
                .orThrow();
    }

    private long underWay(AssistanceRequest request, Reader expert) {
        long place = experts.own(expert).map(Expert::id).orElseGet(() -> listed(expert));
        long id = missions.propose(of(Role.FOCAL_POINT), request(request.id()), place, plan())
                .orThrow();
        missions.step(expert, Target.of(id), "accept", "").orThrow();
        missions.step(of(Role.FOCAL_POINT), Target.of(id), "begin", "").orThrow();
        return id;
    }

    @Test
    void hasANameInThreadsForThoseWhoSeeIt() {
        AssistanceRequest request = accepted();
        long mission = underWay(request, person());
        assertThat(requestNames.names(Reader.VISITOR, List.of(request.id()))).containsOnlyKeys(request.id());
        assertThat(requestNames.at(Reader.VISITOR, request.url())).contains(request.id());
        assertThat(missionNames.names(of(Role.FOCAL_POINT), List.of(mission))).containsOnlyKeys(mission);
        assertThat(missionNames.names(Reader.VISITOR, List.of(mission))).isEmpty();
    }

    @Test
    void ordersExpertsByWhatTheyShareWithTheRequest() {
        AssistanceRequest request = accepted();
        long nothing = listed(person(), List.of("legal-aid"), List.of("skills"), List.of("fr"));
        long language = listed(person(), List.of("legal-aid"), List.of("skills"), List.of("en"));
        long both = listed(person(), List.of("legal-aid"), List.of("data-evidence"), List.of("en"));
        assertThat(experts.fitting(secretariat(), request))
                .extracting(Expert::id)
                .containsSubsequence(both, language, nothing);
    }

    @Test
    void refusesAnExpertWithAnInterestAndKeepsThatItWasTried() {
        AssistanceRequest request = accepted();
        Reader ines = person();
        long expert = listed(ines);
        interests
                .declare(ines, Interests.Declared.inOrganisation(city, Interest.Kind.EMPLOYMENT))
                .orThrow();
        refused(missions.propose(of(Role.FOCAL_POINT), request, expert, plan()), "mission-interest");
        assertThat(database.sql("""
                        select count(*) from audit.entry
                        where kind = 'assistance-request' and record = :id and action = 'attempt'""").param("id", request.id()).query(Long.class).single())
                .isOne();
    }

    @Test
    void letsNobodyButThePersonChangeTheirPlace() {
        Reader ines = person();
        long id = listed(ines);
        refused(experts.step(secretariat(), Target.of(id), "pause", "", false), "page-missing");
        refused(experts.step(person(), Target.of(id), "leave", "", false), "page-missing");
        assertThat(experts.find(Reader.VISITOR, id)).isInstanceOf(Outcome.Refused.class);
        experts.step(ines, Target.of(id), "leave", "", false).orThrow();
        assertThat(database.sql("select content->>'headline' from exchange.expert where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void asksForConsentAndEndsAfterAYear() {
        Reader ines = person();
        ExpertContent bare = (ExpertContent) ExpertContent.SHAPE.record(Map.of("headline", "I help"));
        long id = experts.write(ines, bare, 0).orThrow();
        refused(experts.step(ines, Target.of(id), "apply", "", false), "consent-missing");
        refused(experts.step(ines, Target.of(id), "apply", "", true), "expert-incomplete");
        refused(experts.write(ines, bare, 0), "version-stale");
        refused(experts.write(Reader.VISITOR, bare, 0), "person-needed");

        Reader other = person();
        long listed = listed(other);
        database.sql("update exchange.expert set until = current_date - 1 where id = :id")
                .param("id", listed)
                .update();
        lapse.run();
        assertThat(experts.own(other).orElseThrow().state()).isEqualTo("paused");
        refused(experts.step(other, Target.of(listed), "resume", "", false), "expert-term-past");
        experts.step(other, Target.of(listed), "renew", "", false).orThrow();
        assertThat(experts.own(other).orElseThrow().listed()).isTrue();
        long person = other.person().orElseThrow();
        records.erase(people.find(person).orElseThrow());
        assertThat(experts.listed(secretariat(), "", "")).noneMatch(one -> one.person() == person);
    }
}
