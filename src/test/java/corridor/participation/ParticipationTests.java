package corridor.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.participation.CheckIns.Note;
import corridor.participation.CheckIns.Result;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.workflow.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** People from the invitation of their organisation to the entrance of the meeting. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ParticipationTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Delegations delegations;

    @Autowired
    private Registrations registrations;

    @Autowired
    private Participants participants;

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private BadgeEnd end;

    @Autowired
    private BadgeStore badges;

    @Autowired
    private People people;

    @Autowired
    private ParticipationRecords records;

    @Autowired
    private ParticipantBelonging belonging;

    @Autowired
    private Rights rights;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private long organisation(String slug) {
        return organisations.bySlug(slug).orElseThrow().id();
    }

    private Reader of(String organisation, Role role) {
        long id = organisation(organisation);
        return new Reader(
                "test:" + role.code(),
                Set.of(role),
                Set.of(),
                Map.of(id, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(id)),
                Set.of());
    }

    private Reader focal() {
        return of("icmpd", Role.FOCAL_POINT);
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    /** One who comes to a cycle. */
    private static Reader participant(long cycle) {
        return new Reader(
                "test:participant",
                Set.of(),
                Set.of(),
                Map.of(),
                Set.of(Audience.PUBLIC, Audience.forum(cycle)),
                Set.of());
    }

    private Cycle cycle(String slug) {
        long id = ParticipationRows.cycle(database, slug);
        return Objects.requireNonNull(cycles.byIds(Reader.VISITOR, Set.of(id)).get(id));
    }

    /** The delegation of ICMPD to a cycle. */
    private Delegation delegation(Cycle cycle, String state) {
        long id = ParticipationRows.delegation(
                database, cycle.id(), organisation("icmpd"), state, Audience.organisation(organisation("icmpd")));
        database.sql("update participation.delegation set audience = audience || :label::text where id = :id")
                .param("label", Audience.SECRETARIAT)
                .param("id", id)
                .update();
        return delegations.find(secretariat(), id).orThrow();
    }

    private static RegistrationForm typed(String name, String part) {
        return new RegistrationForm(
                name, name.toLowerCase(java.util.Locale.ROOT) + "@example.org", "Adviser", part, "en", true, "");
    }

    /** Registers somebody and confirms it. */
    private Registration confirmed(Cycle cycle, @Nullable Delegation delegation, String name, String part) {
        long id = registrations
                .ask(secretariat(), cycle, delegation, typed(name, part))
                .orThrow();
        registrations
                .step(secretariat(), List.of(Target.of(id)), "confirm", "")
                .getFirst()
                .orThrow();
        return registrations.find(secretariat(), id).orThrow();
    }

    private String code(Registration one) {
        return badges.of(List.of(one.id())).getOrDefault(one.id(), "");
    }

    private static String refusal(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused ? refused.refusal().code() : "done";
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(java.nio.charset.StandardCharsets.UTF_8);
        return answer;
    }

    @Test
    void leadsFromTheInvitationToTheEntrance() throws Exception {
        Cycle cycle = cycle("whole-way");
        String page = cycle.url() + "/delegations";
        assertThat(send(
                                post(page)
                                        .param("organisation", "icmpd")
                                        .param("constituency", "international-organisation")
                                        .param("places", "2")
                                        .param("lastDay", "2998-05-01"),
                                secretariat())
                        .getStatus())
                .isEqualTo(302);
        Delegation invited = delegations.in(focal(), cycle.id()).getFirst();
        MockHttpServletRequestBuilder ana = post(invited.url() + "/new")
                .param("name", "Ana Quince")
                .param("email", "ana.quince@example.org")
                .param("part", "head")
                .param("language", "es")
                .param("listed", "yes")
                .param("needs", "A ramp at the door");
        assertThat(send(ana, focal()).getContentAsString())
                .contains("Registration is not open for this delegation", "Ana Quince");
        assertThat(send(post(page + "/steps/open"), secretariat()).getStatus()).isEqualTo(302);
        assertThat(database.sql("select count(*) from outbox.task where about = :about")
                        .param("about", invited.reference().toString())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(send(ana, focal()).getRedirectedUrl()).isEqualTo(invited.url());
        Registration asked = registrations.of(focal(), invited).getFirst();
        assertThat(send(get(asked.url()), focal()).getContentAsString())
                .contains("Waits for confirmation", "A ramp at the door");
        assertThat(database.sql("select sealed from participation.need where registration = :id")
                        .param("id", asked.id())
                        .query(String.class)
                        .single())
                .doesNotContain("ramp");
        assertThat(send(
                                post(cycle.url() + "/registrations/confirm")
                                        .param("chosen", asked.id() + ":" + asked.version()),
                                secretariat())
                        .getRedirectedUrl())
                .endsWith("done=1&left=0");
        String sign = code(asked);
        assertThat(sign).matches("[2-9A-HJ-NP-Z]{8}");
        assertThat(database.sql("select text from outbox.letter where recipient = 'ana.quince@example.org'")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains(BadgeCode.shown(sign), "Ana Quince");
        assertThat(send(get(cycle.url() + "/participants"), Reader.VISITOR).getContentAsString())
                .contains("1 person comes")
                .doesNotContain("Ana Quince");
        assertThat(send(get(cycle.url() + "/participants"), participant(cycle.id()))
                        .getContentAsString())
                .contains("Ana Quince");
        assertThat(send(get(cycle.url() + "/badges"), secretariat()).getContentAsString())
                .contains("Ana Quince", BadgeCode.shown(sign));
        assertThat(send(
                                post(cycle.url() + "/check-in")
                                        .param("badge", BadgeCode.shown(sign).toLowerCase(java.util.Locale.ROOT)),
                                secretariat())
                        .getContentAsString())
                .contains("Welcome: Ana Quince", "1 of 1 have come");
        assertThat(registrations.find(secretariat(), asked.id()).orThrow().state())
                .isEqualTo("attended");
    }

    @Test
    void givesTheLastPlaceToOneOfTwoWhoAskAtOnce() throws Exception {
        Cycle cycle = cycle("last-place");
        Delegation delegation = delegation(cycle, "open");
        confirmed(cycle, delegation, "Ona", "delegate");
        confirmed(cycle, delegation, "Twoa", "delegate");
        CountDownLatch both = new CountDownLatch(2);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<String>> outcomes = Stream.of("Threea", "Foura")
                    .map(name -> threads.submit(() -> {
                        both.countDown();
                        both.await();
                        return refusal(registrations.ask(focal(), cycle, delegation, typed(name, "delegate")));
                    }))
                    .toList();
            assertThat(List.of(outcomes.getFirst().get(), outcomes.getLast().get()))
                    .containsExactlyInAnyOrder("done", "delegation-full");
        }
    }

    @Test
    void letsASubstituteComeAndEndsTheEarlierBadge() throws Exception {
        Cycle cycle = cycle("substitute");
        Delegation delegation = delegation(cycle, "open");
        Registration before = confirmed(cycle, delegation, "Early", "head");
        String earlier = code(before);
        MockHttpServletResponse answer = send(
                post(before.url() + "/substitute")
                        .param("version", "" + before.version())
                        .param("name", "Late")
                        .param("email", "late@example.org")
                        .param("language", "fr"),
                focal());
        Registration after = registrations
                .find(
                        focal(),
                        Long.parseLong(Objects.requireNonNull(answer.getRedirectedUrl())
                                .replace("/registrations/", "")))
                .orThrow();
        assertThat(after.who().part()).isEqualTo("head");
        assertThat(after.substituteFor()).isEqualTo(before.id());
        assertThat(registrations.find(focal(), before.id()).orThrow().state()).isEqualTo("replaced");
        assertThat(checkIns.checkIn(secretariat(), cycle, List.of(new Note(UUID.randomUUID(), earlier, Instant.now())))
                        .orThrow())
                .extracting(CheckIns.Answer::result)
                .containsExactly(Result.UNKNOWN);
    }

    @Test
    void leavesTheOneWhoComesWhereTheSubstituteIsRegisteredAlready() {
        Cycle cycle = cycle("substitute-known");
        Delegation delegation = delegation(cycle, "open");
        Registration one = confirmed(cycle, delegation, "Stays", "delegate");
        confirmed(cycle, delegation, "Known", "delegate");
        assertThat(refusal(registrations.substitute(focal(), one, one.version(), typed("Known", ""))))
                .isEqualTo("registered-already");
        assertThat(registrations.find(focal(), one.id()).orThrow().state()).isEqualTo("confirmed");
    }

    @Test
    void refusesTheSameAddressTwiceASecondHeadAndWhoeverMayNot() {
        Cycle cycle = cycle("refusals");
        Delegation delegation = delegation(cycle, "open");
        registrations.ask(focal(), cycle, delegation, typed("Head", "head")).orThrow();
        assertThat(refusal(registrations.ask(focal(), cycle, delegation, typed("HEAD", "delegate"))))
                .isEqualTo("registered-already");
        assertThat(refusal(registrations.ask(focal(), cycle, delegation, typed("Second", "head"))))
                .isEqualTo("head-named");
        assertThat(refusal(registrations.ask(focal(), cycle, delegation, typed("Press", "press"))))
                .isEqualTo("field-wrong");
        assertThat(refusal(registrations.ask(
                        of("icmpd", Role.CONTRIBUTOR), cycle, delegation, typed("Other", "delegate"))))
                .isEqualTo("right-missing");
        assertThat(refusal(
                        registrations.ask(of("iom", Role.FOCAL_POINT), cycle, delegation, typed("Other", "delegate"))))
                .isEqualTo("right-missing");
        database.sql("update participation.delegation set last_day = '2000-01-01' where id = :id")
                .param("id", delegation.id())
                .update();
        assertThat(refusal(registrations.ask(focal(), cycle, delegation, typed("Late", "delegate"))))
                .isEqualTo("registration-over");
        assertThat(refusal(registrations.ask(secretariat(), cycle, delegation, typed("Late", "delegate"))))
                .isEqualTo("done");
    }

    @Test
    void keepsTheDelegationFromThoseWhomItDoesNotConcern() throws Exception {
        Cycle cycle = cycle("foreign");
        Delegation delegation = delegation(cycle, "open");
        Registration one = confirmed(cycle, delegation, "Private", "delegate");
        Reader stranger = of("iom", Role.FOCAL_POINT);
        assertThat(send(get(delegation.url()), stranger).getStatus()).isEqualTo(404);
        assertThat(send(get(one.url()), stranger).getStatus()).isEqualTo(404);
        assertThat(send(get(cycle.url() + "/registrations"), stranger).getStatus())
                .isEqualTo(403);
        assertThat(send(get(cycle.url() + "/check-in"), stranger).getStatus()).isEqualTo(403);
        assertThat(send(post(delegation.url() + "/steps/close").param("version", "1"), focal())
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void losesAndDoublesNothingWhenTheLineDrops() {
        Cycle cycle = cycle("bad-line");
        List<Registration> ten = IntStream.range(0, 10)
                .mapToObj(at -> confirmed(cycle, null, "Person" + at, "speaker"))
                .toList();
        Instant came = Instant.parse("2026-01-01T08:00:00Z");
        List<Note> notes = ten.stream()
                .map(one -> new Note(UUID.randomUUID(), code(one), came))
                .toList();
        // the first answer is lost on the way, so the browser sends what it holds again, with three more
        assertThat(checkIns.checkIn(secretariat(), cycle, notes.subList(0, 7)).orThrow())
                .extracting(CheckIns.Answer::result)
                .containsOnly(Result.TAKEN);
        assertThat(checkIns.checkIn(secretariat(), cycle, notes).orThrow())
                .extracting(CheckIns.Answer::result)
                .containsExactlyElementsOf(Stream.concat(
                                IntStream.range(0, 7).mapToObj(at -> Result.HELD),
                                IntStream.range(0, 3).mapToObj(at -> Result.TAKEN))
                        .toList());
        assertThat(database.sql("""
                        select count(*) from participation.check_in c join participation.registration r on r.id = c.registration
                        where r.cycle = :cycle and c.came_at = '2026-01-01T08:00:00Z'""")
                        .param("cycle", cycle.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(10);
        assertThat(ten)
                .allSatisfy(one -> assertThat(registrations
                                .find(secretariat(), one.id())
                                .orThrow()
                                .state())
                        .isEqualTo("attended"));
        List<Note> many = IntStream.range(0, 51)
                .mapToObj(at -> new Note(UUID.randomUUID(), "ABCDEFGH", came))
                .toList();
        assertThat(refusal(checkIns.checkIn(secretariat(), cycle, many))).isEqualTo("check-in-many");
    }

    @Test
    void letsStaffOfThatCycleAloneBeAtTheDoor() {
        Cycle cycle = cycle("staff");
        long person = people.register("Dorothea", "dorothea@example.org", Language.ENGLISH)
                .orThrow();
        Registration staff = confirmed(cycle, null, "Dorothea", "staff");
        assertThat(staff.person()).isEqualTo(person);
        Set<String> labels = belonging.labels(person, Set.of());
        assertThat(labels)
                .containsExactlyInAnyOrder(Audience.forum(cycle.id()), Audience.restricted("staff-" + cycle.id()));
        assertThat(belonging.people(labels)).containsExactly(person);
        Reader contributor = of("iom", Role.CONTRIBUTOR);
        assertThat(CheckIns.may(contributor, cycle)).isFalse();
        Reader door = new Reader(
                contributor.actor(),
                contributor.roles(),
                contributor.rights(),
                contributor.rightsFor(),
                labels,
                Set.of());
        assertThat(CheckIns.may(door, cycle)).isTrue();
        assertThat(CheckIns.may(door, cycle("staff-elsewhere"))).isFalse();
        assertThat(checkIns.expected(door, cycle).orThrow()).hasSize(1);
    }

    @Test
    void makesARegistrationThatOfTheAccountOpenedLater() {
        Cycle cycle = cycle("account");
        Registration one = confirmed(cycle, null, "Emil", "speaker");
        assertThat(one.person()).isNull();
        long person =
                people.register("Emil", "EMIL@example.org", Language.ENGLISH).orThrow();
        assertThat(belonging.labels(person, Set.of())).containsExactly(Audience.forum(cycle.id()));
        assertThat(registrations.own(people.reader(person)))
                .extracting(Registration::id)
                .containsExactly(one.id());
    }

    @Test
    void namesThoseAloneWhoAgreed() {
        Cycle cycle = cycle("agreed");
        confirmed(cycle, null, "Shown", "speaker");
        long id = registrations
                .ask(
                        secretariat(),
                        cycle,
                        null,
                        new RegistrationForm("Hidden", "hidden@example.org", "", "speaker", "en", false, ""))
                .orThrow();
        registrations.step(secretariat(), List.of(Target.of(id)), "confirm", "");
        assertThat(participants.listed(participant(cycle.id()), cycle.id(), 1).items())
                .extracting(ParticipantStore.Participant::name)
                .containsExactly("Shown");
        assertThat(participants.listed(focal(), cycle.id(), 1).items()).isEmpty();
        assertThat(participants.compositions(Set.of(cycle.id())).get(cycle.id()))
                .satisfies(composition -> {
                    assertThat(composition.total()).isEqualTo(2);
                    assertThat(composition.remainder()).hasValue(2);
                });
    }

    @Test
    void endsBadgesAndForgetsNeedsAfterTheCycle() {
        Cycle cycle = cycle("over");
        long id = registrations
                .ask(
                        secretariat(),
                        cycle,
                        null,
                        new RegistrationForm("Old", "old@example.org", "", "speaker", "en", true, "No nuts"))
                .orThrow();
        registrations.step(secretariat(), List.of(Target.of(id)), "confirm", "");
        Registration one = registrations.find(secretariat(), id).orThrow();
        end.run();
        assertThat(registrations.needs(one)).isEqualTo("No nuts");
        database.sql("update forum.cycle set starts = current_date - 33, ends = current_date - 31 where id = :id")
                .param("id", cycle.id())
                .update();
        end.run();
        assertThat(registrations.needs(one)).isEmpty();
        assertThat(code(one)).isEmpty();
    }

    @Test
    void takesNameAddressAndBadgeOffWhoeverGoes() {
        Cycle cycle = cycle("goes");
        Registration one = confirmed(cycle, null, "Vera", "speaker");
        Person person = people.find(people.register("Vera", "vera@example.org", Language.ENGLISH)
                        .orThrow())
                .orElseThrow();
        assertThat(records.of(person).get("registrations")).hasSize(1);
        transaction.executeWithoutResult(none -> records.erase(person));
        assertThat(records.of(person).get("registrations")).isEmpty();
        Registration after = registrations.find(secretariat(), one.id()).orThrow();
        assertThat(after.who().name()).isEmpty();
        assertThat(code(after)).isEmpty();
        assertThat(participants.compositions(Set.of(cycle.id())).get(cycle.id()))
                .as("one still comes")
                .satisfies(composition -> assertThat(composition.total()).isEqualTo(1));
    }

    @Test
    void invitesAListAndKeepsTheLinesThatItDidNotUnderstand() throws Exception {
        Cycle cycle = cycle("list");
        MockHttpServletResponse answer = send(
                post(cycle.url() + "/delegations/list")
                        .param("list", "ICMPD; 3\nBureau of Nowhere; 2\niom;4;civil-society\nIFAD; many\n")
                        .param("lastDay", "2998-05-01"),
                secretariat());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Bureau of Nowhere; 2\nIFAD; many", "Done for 2 delegations");
        assertThat(delegations.in(secretariat(), cycle.id()))
                .extracting(
                        one -> one.terms().constituency() + " " + one.terms().places())
                .containsExactlyInAnyOrder("international-organisation 3", "civil-society 4");
    }

    @Test
    void tellsOfAStaleFormAndKeepsWhatWasTyped() throws Exception {
        Cycle cycle = cycle("stale");
        Delegation delegation = delegation(cycle, "open");
        confirmed(cycle, delegation, "Takes", "delegate");
        MockHttpServletRequestBuilder change = post(delegation.url())
                .param("version", "7")
                .param("constituency", "academia")
                .param("places", "9")
                .param("lastDay", "2998-05-02");
        MockHttpServletResponse answer = send(change, secretariat());
        assertThat(answer.getStatus()).isEqualTo(412);
        assertThat(answer.getContentAsString()).contains("value=\"9\"");
        assertThat(refusal(delegations.change(
                        secretariat(),
                        delegation,
                        delegation.version(),
                        new Delegation.Terms("academia", 0, delegation.terms().lastDay()))))
                .isEqualTo("delegation-too-small");
    }
}
