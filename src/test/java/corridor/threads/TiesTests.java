package corridor.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.audit.Audit;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class TiesTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private Ties ties;

    @Autowired
    private Threads threads;

    @Autowired
    private Audit audit;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reference own = new Reference("practice", 0);
    private Reference other = new Reference("practice", 0);
    private Reference hidden = new Reference("practice", 0);
    private String slug = "";

    @BeforeEach
    void threePractices() {
        int number = NUMBER.incrementAndGet();
        slug = "tied-other-" + number;
        own = new Reference(
                "practice",
                TestPractice.named("tied-own-" + number).saying("Own", "Short").insert(database));
        other = new Reference(
                "practice", TestPractice.named(slug).saying("Other", "Short").insert(database));
        hidden = new Reference(
                "practice",
                TestPractice.named("tied-hidden-" + number)
                        .saying("Quolibrand", "Short")
                        .to("organisation:999999")
                        .insert(database));
        database.sql("update practices.practice set owner = :owner where id = :id")
                .param("owner", organisation("iom"))
                .param("id", own.id())
                .update();
    }

    private long organisation(String address) {
        return organisations.bySlug(address).orElseThrow().id();
    }

    private Reader member(String address, Role role) {
        long id = organisation(address);
        return new Reader(
                "person:7",
                Set.of(role),
                Set.of(),
                Map.of(id, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(id)),
                Set.of());
    }

    private Reader iom() {
        return member("iom", Role.CONTRIBUTOR);
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    @Test
    void tiesOnesOwnRecordToAnyThatOneSees() {
        assertThat(code(ties.tie(iom(), own, "builds-on", other, "Same method, other place")))
                .isEqualTo("done");
        ThreadEntry there = threads.of(Reader.VISITOR, own).getFirst();
        assertThat(there.relation()).isEqualTo("builds-on");
        assertThat(there.record()).isEqualTo(other);
        assertThat(there.link().tied()).isNotNull();
        assertThat(threads.of(Reader.VISITOR, other).getFirst().relation()).isEqualTo("builds-on-of");
    }

    @Test
    void refusesWhatDoesNotHold() {
        Reader stranger = member("icmpd", Role.FOCAL_POINT);
        assertThat(code(ties.tie(stranger, own, "led-to", other, "because"))).isEqualTo("tie-not-yours");
        assertThat(code(ties.tie(Reader.VISITOR, own, "led-to", other, "because")))
                .isEqualTo("tie-not-yours");
        assertThat(code(ties.tie(member("iom", Role.REVIEWER), own, "led-to", other, "because")))
                .isEqualTo("tie-not-yours");
        assertThat(code(ties.tie(iom(), own, "led-to", hidden, "because"))).isEqualTo("tie-unseen");
        assertThat(code(ties.tie(iom(), own, "led-to", new Reference("practice", 999_999_999), "because")))
                .isEqualTo("tie-unseen");
        assertThat(code(ties.tie(iom(), own, "led-to", new Reference("nothing", 1), "because")))
                .isEqualTo("tie-unseen");
        assertThat(code(ties.tie(iom(), own, "led-to", own, "because"))).isEqualTo("tie-to-itself");
        assertThat(code(ties.tie(iom(), own, "proponent", other, "because"))).isEqualTo("tie-unknown");
        assertThat(code(ties.tie(iom(), own, "led-to", other, " \u202E "))).isEqualTo("reason-missing");
        assertThat(code(ties.tie(iom(), own, "led-to", other, "x".repeat(501)))).isEqualTo("reason-missing");
        assertThat(threads.of(iom(), own)).isEmpty();
    }

    @Test
    void tiesOnceWhicheverWayRound() {
        ties.tie(iom(), own, "same-as", other, "because").orThrow();
        assertThat(code(ties.tie(iom(), own, "same-as", other, "because"))).isEqualTo("tie-known");
        assertThat(code(ties.tie(iom(), other, "same-as", own, "because"))).isEqualTo("tie-known");
        assertThat(threads.of(iom(), own)).hasSize(1);
    }

    @Test
    void takesApartWhatWasTiedAndKeepsBothInTheJournal() {
        Link link = ties.tie(iom(), own, "continues", other, "First thought").orThrow();
        assertThat(code(ties.untie(member("icmpd", Role.FOCAL_POINT), link, "because")))
                .isEqualTo("tie-not-yours");
        assertThat(code(ties.untie(iom(), link, ""))).isEqualTo("reason-missing");
        ties.untie(iom(), link, "Second thought").orThrow();
        assertThat(threads.of(iom(), own)).isEmpty();
        assertThat(code(ties.untie(iom(), link, "because"))).isEqualTo("tie-unseen");
        for (Reference one : Set.of(own, other)) {
            assertThat(audit.historyOf(one))
                    .extracting(Audit.Trace::action, Audit.Trace::reason)
                    .contains(
                            org.assertj.core.groups.Tuple.tuple("tie", "First thought"),
                            org.assertj.core.groups.Tuple.tuple("untie", "Second thought"));
        }
    }

    private void owned(Reference practice, String by, String audience) {
        database.sql("update practices.practice set owner = :owner, audience = array[:audience] where id = :id")
                .param("owner", organisation(by))
                .param("audience", audience)
                .param("id", practice.id())
                .update();
    }

    /** Who is told of what became of a record, and with which right. */
    private List<String> told(Reference record, String kind) {
        return database.sql("""
                select array_to_string(audience, ' ') || ' ' || needs from outbox.notice where about = :about and kind = :kind order by id""")
                .param("about", record.toString())
                .param("kind", "threads." + kind)
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Test
    void tellsTheOtherSideAndNotOnesOwn() {
        owned(other, "icmpd", Audience.PUBLIC);
        Link link = ties.tie(iom(), own, "builds-on", other, "because").orThrow();
        String there = Audience.organisation(organisation("icmpd")) + " organisation.edit";
        assertThat(told(other, "tied")).containsExactly(there);
        assertThat(told(own, "tied")).isEmpty();
        ties.untie(iom(), link, "because").orThrow();
        assertThat(told(other, "untied")).containsExactly(there);
        assertThat(told(own, "untied")).isEmpty();
    }

    @Test
    void tellsBothSidesWhatSomebodyElseTies() {
        owned(other, "icmpd", Audience.PUBLIC);
        ties.tie(Reader.inRoles("person:9", Set.of(Role.SECRETARIAT), rights), own, "led-to", other, "because")
                .orThrow();
        assertThat(told(other, "tied")).hasSize(1);
        assertThat(told(own, "tied")).hasSize(1);
    }

    @Test
    void tellsNobodyOfARecordThatNotEverybodyReads() {
        owned(other, "icmpd", Audience.PUBLIC);
        owned(own, "iom", Audience.organisation(organisation("iom")));
        ties.tie(iom(), own, "led-to", other, "because").orThrow();
        assertThat(told(other, "tied")).isEmpty();
    }

    @Test
    void keepsWhatAnActMade() {
        Link made = new Link(own, "led-to", other, null, null);
        threads.link(Set.of(made));
        assertThat(code(ties.untie(iom(), made, "because"))).isEqualTo("untie-made-by-act");
        assertThat(threads.of(iom(), own)).hasSize(1);
    }

    @Test
    void keepsWhatPeopleTiedWhenAnActUnlinks() {
        ties.tie(iom(), own, "led-to", other, "because").orThrow();
        threads.unlink(Set.of(own), Set.of("led-to"));
        assertThat(threads.of(iom(), own)).hasSize(1);
    }

    @Test
    void namesNobodyWhatTheyDoNotSee() {
        database.sql("""
                insert into threads.link (from_kind, from_id, relation, to_kind, to_id, by_hand, reason, made_by, made_at)
                values ('practice', :own, 'led-to', 'practice', :hidden, true, 'because', 'test', now())""").param("own", own.id()).param("hidden", hidden.id()).update();
        assertThat(threads.of(iom(), own)).isEmpty();
        assertThat(ties.at(iom(), "/practices/" + slug.replace("other", "hidden")))
                .isEmpty();
        assertThat(ties.at(iom(), "/threads/practice/" + hidden.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/practices/%s",
                "https://corridor.example/practices/%s?lang=ar#top",
                "http://localhost:8080/practices/%s/",
                "  /practices/%s  "
            })
    void findsARecordByTheAddressOfItsPage(String address) {
        assertThat(ties.at(Reader.VISITOR, address.formatted(slug))).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "nonsense", "/practices/", "http://[", "/threads/practice/9999999999999999999999"})
    void findsNothingElsewhere(String address) {
        assertThat(ties.at(Reader.VISITOR, address)).isEmpty();
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
    void isTiedAndTakenApartOnItsPage() throws Exception {
        String url = "/threads/practice/" + own.id();
        assertThat(as(iom(), get("/threads").param("of", "/practices/" + slug)).getRedirectedUrl())
                .isEqualTo("/threads/practice/" + other.id());
        assertThat(as(iom(), get("/threads").param("of", "/practices/a%00b")).getStatus())
                .as("what nobody can keep is no address")
                .isLessThan(500);
        MockHttpServletResponse wrong = as(
                iom(),
                post(url)
                        .param("relation", "led-to")
                        .param("to", "/practices/none")
                        .param("reason", "My long reason"));
        assertThat(wrong.getStatus()).isEqualTo(404);
        assertThat(wrong.getContentAsString()).contains("My long reason", "/practices/none");
        assertThat(as(
                                iom(),
                                post(url)
                                        .param("relation", "led-to")
                                        .param("to", "/practices/" + slug)
                                        .param("reason", "My long reason"))
                        .getRedirectedUrl())
                .isEqualTo(url);
        assertThat(as(Reader.VISITOR, get(url)).getContentAsString())
                .contains("My long reason", "/practices/" + slug)
                .doesNotContain("<form class=\"form\" method=\"post\"");
        String link = own + " led-to " + other;
        assertThat(as(iom(), post(url + "/untie").param("link", link).param("reason", "because"))
                        .getRedirectedUrl())
                .isEqualTo(url);
        assertThat(as(iom(), get(url)).getContentAsString()).doesNotContain("My long reason");
        assertThat(as(iom(), get("/threads/practice/" + hidden.id())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void isTiedAndTakenApartByPrograms() throws Exception {
        String url = "/api/v1/threads/practice/" + own.id();
        MockHttpServletResponse made =
                as(iom(), post(url).contentType("application/json").content("""
                                {"relation": "implements", "to": "%s", "reason": "As agreed"}""".formatted(other)));
        assertThat(made.getStatus()).isEqualTo(200);
        assertThat(made.getContentAsString()).contains("As agreed", "\"relation\":\"implements\"");
        MockHttpServletResponse twice =
                as(iom(), post(url).contentType("application/json").content("""
                                {"relation": "implements", "to": "/practices/%s", "reason": "As agreed"}""".formatted(slug)));
        assertThat(twice.getStatus()).isEqualTo(409);
        assertThat(twice.getContentAsString()).contains("\"code\":\"tie-known\"");
        MockHttpServletResponse apart = as(
                iom(),
                delete("/api/v1/threads/practice/" + other.id() + "/links/implements-of/practice/" + own.id())
                        .param("reason", "Not any more"));
        assertThat(apart.getStatus()).isEqualTo(200);
        assertThat(apart.getContentAsString()).doesNotContain("As agreed");
        assertThat(as(iom(), get("/api/v1/threads/practice/" + hidden.id())).getStatus())
                .isEqualTo(404);
    }
}
