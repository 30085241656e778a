package corridor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.appointments.Appointments;
import corridor.actors.appointments.Proposal;
import corridor.actors.verification.Verifications;
import corridor.audit.Invariants;
import corridor.jobs.RecurringJob;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AppointmentsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final LocalDate today = LocalDate.now(java.time.Clock.systemUTC());

    @Autowired
    private People people;

    @Autowired
    private Appointments appointments;

    @Autowired
    private OwnOrganisations own;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Verifications verifications;

    @Autowired
    private Invariants invariants;

    @Autowired
    private List<RecurringJob> jobs;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    private long person(String name) {
        return people.register(name, name + NUMBER.incrementAndGet() + "@example.org", Language.ENGLISH)
                .orThrow();
    }

    private long keeper(String name) {
        long person = person(name);
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, 'secretariat', current_date, 'setup')""").param("person", person).update();
        return person;
    }

    private Organisation harbour(long founder) {
        String name = "Harbour " + NUMBER.incrementAndGet() + " of Tests";
        return own.register(
                        people.reader(founder),
                        new Profile(LocalizedText.english(name), null, "company", null, List.of(), List.of()))
                .orThrow();
    }

    private Proposal proposal(String email, Role role, @Nullable Long organisation) {
        return new Proposal(email, "Somebody", role, organisation, today, today.plusDays(30));
    }

    private String emailOf(long person) {
        return people.find(person).orElseThrow().email();
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }

    @Test
    void letsWhoeverRegistersAnOrganisationContributeAtOnceAndSeeTheCommunityOnceItIsVerified() {
        long ana = person("ana");
        Organisation harbour = harbour(ana);
        Reader before = people.reader(ana);
        assertThat(before.rightsFor()).containsOnlyKeys(harbour.id());
        assertThat(before.labels()).contains("organisation:" + harbour.id()).doesNotContain("community");

        Reader secretariat = people.reader(keeper("vera"));
        assertThat(code(verifications.verify(before, Target.of(harbour.id()), today.plusYears(1))))
                .isEqualTo("own-organisation");
        assertThat(code(verifications.verify(secretariat, Target.of(harbour.id()), today.plusYears(9))))
                .isEqualTo("verification-term");
        assertThat(code(verifications.verify(secretariat, Target.of(harbour.id()), today)))
                .isEqualTo("done");
        assertThat(people.reader(ana).labels()).contains("community");

        database.sql("update actors.verification set valid_until = current_date - 1 where id = :id")
                .param("id", harbour.id())
                .update();
        assertThat(people.reader(ana).labels()).doesNotContain("community");
    }

    @Test
    void takesTwoPeopleForARoleThatDecides() {
        long first = keeper("first");
        long second = keeper("second");
        long ana = person("ana");
        long id = appointments
                .propose(people.reader(first), proposal(emailOf(ana), Role.REVIEWER, null), Language.ENGLISH)
                .orThrow();
        assertThat(people.reader(ana).roles()).isEmpty();
        assertThat(code(appointments.decide(people.reader(first), Target.of(id), true)))
                .isEqualTo("second-person-needed");
        assertThat(code(appointments.decide(people.reader(ana), Target.of(id), true)))
                .isEqualTo("own-role");
        assertThat(code(appointments.decide(people.reader(second), Target.of(id), true)))
                .isEqualTo("done");
        assertThat(people.reader(ana).roles()).containsExactly(Role.REVIEWER);
        assertThat(people.membershipsOf(ana).getFirst().ends()).isEqualTo(today.plusDays(30));
        assertThat(invariants.check())
                .filteredOn(one -> one.name().equals("roles-rest-on-two-names"))
                .allMatch(Invariants.Finding::holds);
        assertThat(code(appointments.decide(people.reader(second), Target.of(id), true)))
                .isEqualTo("state-forbids");
    }

    @Test
    void keepsTwoPeopleApartInTheDatabaseToo() {
        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() -> database.sql("""
                        insert into actors.appointment (way, state, audience, email, name, role, starts, proposed_by,
                            decided_by)
                        values ('proposal', 'granted', '{}', 'x@example.org', 'x', 'reviewer', current_date, 'person:1',
                            'person:1')""").update());
    }

    @Test
    void findsADecidingRoleWithoutTwoNames() {
        long ana = person("ana");
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, 'reviewer', current_date, 'person:1')""").param("person", ana).update();
        assertThat(invariants.check())
                .filteredOn(one -> one.name().equals("roles-rest-on-two-names"))
                .allMatch(Invariants.Finding::broken);
        database.sql("delete from actors.membership where person = :person")
                .param("person", ana)
                .update();
    }

    @Test
    void givesAnInvitedPersonTheRoleWhenTheyRegister() {
        Organisation harbour = harbour(person("ana"));
        String email = "invited" + NUMBER.incrementAndGet() + "@example.org";
        appointments
                .propose(
                        people.reader(keeper("first")),
                        proposal(email, Role.CONTRIBUTOR, harbour.id()),
                        Language.FRENCH)
                .orThrow();
        assertThat(database.sql("select text from outbox.letter where recipient = :email")
                        .param("email", email)
                        .query(String.class)
                        .single())
                .contains("/registration/");
        long invited = people.register("Invited", email, Language.FRENCH).orThrow();
        assertThat(people.reader(invited).rightsFor()).containsOnlyKeys(harbour.id());
    }

    @Test
    void letsAFocalPointAcceptAndHandOver() {
        long ana = person("ana");
        Organisation harbour = harbour(ana);
        long focal = person("focal");
        long focalId = appointments
                .propose(
                        people.reader(keeper("first")),
                        proposal(emailOf(focal), Role.FOCAL_POINT, harbour.id()),
                        Language.ENGLISH)
                .orThrow();
        appointments
                .decide(people.reader(keeper("second")), Target.of(focalId), true)
                .orThrow();

        long joiner = person("joiner");
        long asked = appointments.askToJoin(people.reader(joiner), harbour).orThrow();
        assertThat(code(appointments.decide(people.reader(ana), Target.of(asked), true)))
                .isEqualTo("right-missing");
        assertThat(code(appointments.decide(people.reader(person("stranger")), Target.of(asked), true)))
                .isEqualTo("record-missing");
        assertThat(code(appointments.decide(people.reader(focal), Target.of(asked), true)))
                .isEqualTo("done");

        long handed = appointments
                .handOver(people.reader(focal), harbour.id(), emailOf(joiner), today)
                .orThrow();
        assertThat(code(appointments.decide(people.reader(focal), Target.of(handed), true)))
                .isEqualTo("successor-decides");
        assertThat(code(appointments.decide(people.reader(joiner), Target.of(handed), true)))
                .isEqualTo("done");
        assertThat(people.reader(focal).roles()).isEmpty();
        assertThat(people.reader(joiner).roles()).isEqualTo(Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT));
    }

    @Test
    void mergesAndUndoes() {
        Reader secretariat = people.reader(keeper("first"));
        Organisation one = harbour(person("ana"));
        Organisation other = harbour(person("ben"));
        own.merge(secretariat, one, other).orThrow();
        assertThat(organisations.find(one.id()).orElseThrow().id()).isEqualTo(other.id());
        assertThat(organisations.bySlug(one.slug().value()).orElseThrow().id()).isEqualTo(other.id());
        assertThat(code(own.merge(secretariat, other, one))).isEqualTo("merge-in-a-circle");
        own.undoMerge(secretariat, one.slug().value()).orThrow();
        assertThat(organisations.find(one.id()).orElseThrow().id()).isEqualTo(one.id());
    }

    @Test
    void showsTheOfficeToItsPeopleAndTheSecretariatAlone() throws Exception {
        long ana = person("ana");
        Organisation harbour = harbour(ana);
        String office = "/organisations/" + harbour.slug() + "/office";
        assertThat(status(office, people.reader(ana))).isEqualTo(200);
        assertThat(status(office, people.reader(keeper("first")))).isEqualTo(200);
        assertThat(status(office, people.reader(person("stranger")))).isEqualTo(403);
        assertThat(status("/people", people.reader(ana))).isEqualTo(403);
        assertThat(status("/people", people.reader(keeper("first")))).isEqualTo(200);
        assertThat(status("/people/" + ana, people.reader(keeper("first")))).isEqualTo(200);
        assertThat(status("/rights", people.reader(ana))).isEqualTo(200);
    }

    private int status(String path, Reader reader) throws Exception {
        return web.perform(get(path).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void showsWhatChangedToAStaleEditAndKeepsWhatWasTyped() throws Exception {
        Organisation harbour = harbour(person("ana"));
        Reader secretariat = people.reader(keeper("first"));
        String office = "/organisations/" + harbour.slug() + "/office";
        assertThat(edit(office, secretariat, harbour.version(), "First name").getStatus())
                .isEqualTo(302);
        var stale = edit(office, secretariat, harbour.version(), "Second name");
        assertThat(stale.getStatus()).isEqualTo(412);
        assertThat(stale.getContentAsString()).contains("First name", "Second name");
    }

    @Test
    void keepsWhatWasTypedIntoTheSmallFormsOfTheOffice() throws Exception {
        long ana = person("ana");
        Organisation harbour = harbour(ana);
        database.sql("update actors.membership set role = 'focal-point' where person = :person")
                .param("person", ana)
                .update();
        Reader secretariat = people.reader(keeper("first"));
        String office = "/organisations/" + harbour.slug() + "/office";
        again(secretariat, office + "/verification", "2199-12-31", "answer", "verify", "until", "2199-12-31");
        again(secretariat, office + "/merge", "Nobody of this name", "into", "Nobody of this name");
        again(
                people.reader(ana),
                office + "/successor",
                "no-one@example.org",
                "email",
                "no-one@example.org",
                "from",
                "x");
        String flag = again(secretariat, office + "/flags", "", "level", "yellow", "category", "money", "reason", " ");
        assertThat(flag).contains("value=\"yellow\" selected", "value=\"money\" selected");
    }

    private String again(Reader reader, String form, String kept, String... fields) throws Exception {
        var request = post(form).with(csrf()).with(As.reader(reader)).param("version", "1");
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(form).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("role=\"alert\"", kept);
        return answer.getContentAsString();
    }

    @Test
    void tellsAnOrganisationWhatBecomesOfItsVerification() throws Exception {
        long ana = person("ana");
        Organisation harbour = harbour(ana);
        Reader secretariat = people.reader(keeper("first"));
        String office = "/organisations/" + harbour.slug() + "/office";
        assertThat(tasks(harbour)).containsExactly("organisation-verify");
        verifications
                .decline(secretariat, Target.of(harbour.id()), "The register does not know it")
                .orThrow();
        assertThat(tasks(harbour)).isEmpty();
        assertThat(page(office, people.reader(ana))).contains("The register does not know it");
        assertThat(page("/api/v1" + office, people.reader(ana))).contains("The register does not know it");
        verifications
                .verify(secretariat, Target.of(harbour.id()), today.plusDays(40))
                .orThrow();
        assertThat(page(office, people.reader(ana))).doesNotContain("The register does not know it");
        lapsing();
        lapsing();
        assertThat(tasks(harbour)).containsExactly("organisation-verify-again");
        assertThat(page("/verifications", secretariat)).contains(office);
        database.sql("update actors.verification set valid_until = current_date - 1 where id = :id")
                .param("id", harbour.id())
                .update();
        lapsing();
        String people = " organisation:" + harbour.id();
        assertThat(told(harbour))
                .containsExactly(
                        "organisations.registered restricted:secretariat",
                        "organisations.decline" + people,
                        "organisations.verify" + people,
                        "organisations.remind" + people,
                        "organisations.lapse" + people);
    }

    private void lapsing() {
        jobs.stream().filter(one -> one.name().equals("verifications.lapse")).forEach(RecurringJob::run);
    }

    private List<String> tasks(Organisation one) {
        return lines("select kind from outbox.task where about = 'organisation-verification:' || :id order by id", one);
    }

    private List<String> told(Organisation one) {
        return lines("""
                select kind || ' ' || array_to_string(audience, ' ') from outbox.notice
                where about = 'organisation-verification:' || :id order by id""", one);
    }

    private List<String> lines(String statement, Organisation one) {
        return database.sql(statement)
                .param("id", one.id())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private String page(String path, Reader reader) throws Exception {
        return web.perform(get(path).with(As.reader(reader)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private org.springframework.mock.web.MockHttpServletResponse edit(
            String office, Reader reader, int version, String name) throws Exception {
        return web.perform(post(office)
                        .with(csrf())
                        .with(As.reader(reader))
                        .param("version", String.valueOf(version))
                        .param("name-en", name)
                        .param("kind", "company"))
                .andReturn()
                .getResponse();
    }

    @Test
    void asksAboutASimilarNameBeforeItRecordsAnOrganisation() throws Exception {
        Organisation harbour = harbour(person("ana"));
        Reader ben = people.reader(person("ben"));
        String name = harbour.name().in(Language.ENGLISH).text();
        var first = register(ben, name, false);
        assertThat(first.getStatus()).isEqualTo(422);
        assertThat(first.getContentAsString()).contains(harbour.slug().value());
        assertThat(register(ben, name, true).getRedirectedUrl())
                .isEqualTo("/organisations/" + harbour.slug() + "-2/office");
    }

    private org.springframework.mock.web.MockHttpServletResponse register(Reader reader, String name, boolean different)
            throws Exception {
        return web.perform(post("/account/organisation/new")
                        .with(csrf())
                        .with(As.reader(reader))
                        .param("name-en", name)
                        .param("kind", "company")
                        .param("different", String.valueOf(different)))
                .andReturn()
                .getResponse();
    }
}
