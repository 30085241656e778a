package corridor.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import corridor.actors.appointments.Appointment;
import corridor.actors.appointments.Appointments;
import corridor.actors.appointments.FirstAppointments;
import corridor.actors.appointments.Proposal;
import corridor.audit.Audit;
import corridor.audit.Invariants;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A new installation with one administrator gets its second without SQL, and then the door is shut. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class FirstAppointmentsTests {

    @Autowired
    private FirstAppointments first;

    @Autowired
    private Appointments appointments;

    @Autowired
    private People people;

    @Autowired
    private Audit audit;

    @Autowired
    private Invariants invariants;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc web;

    private long ana;

    @BeforeEach
    void setUp() {
        for (String table : List.of("actors.membership", "actors.appointment", "actors.person")) {
            database.sql("delete from " + table).update();
        }
        ana = person("ana");
        people.administer(ana).orThrow();
    }

    private long person(String name) {
        return people.register(name, name + "@example.org", Language.ENGLISH).orThrow();
    }

    private long proposed(String name, Role role) {
        return appointments
                .propose(
                        people.reader(ana),
                        new Proposal(
                                name + "@example.org",
                                name,
                                role,
                                null,
                                LocalDate.now(java.time.Clock.systemUTC()),
                                null),
                        Language.ENGLISH)
                .orThrow();
    }

    private static String code(Outcome<Appointment> outcome) {
        return outcome instanceof Outcome.Refused<Appointment>(Refusal refusal) ? refusal.code() : "done";
    }

    @Test
    void confirmsOneProposalOnTheServerAndThenNoMore() throws Exception {
        long boris = person("boris");
        person("chen");
        long second = proposed("boris", Role.ADMINISTRATOR);
        long third = proposed("chen", Role.SECRETARIAT);
        assertThat(first.waiting()).extracting(Appointment::id).containsExactly(second, third);
        assertThat(code(first.confirm(second))).isEqualTo("done");
        assertThat(people.reader(boris).roles()).contains(Role.ADMINISTRATOR);
        assertThat(first.waiting()).isEmpty();
        assertThat(code(first.confirm(third))).isEqualTo("first-appointment-over");
        assertThat(audit.historyOf(new Reference(Appointment.KIND, second)))
                .anySatisfy(entry -> assertThat(entry.reason()).isEqualTo("first appointment"));
        assertThat(invariants.check())
                .noneMatch(one -> one.broken() && one.name().equals("roles-rest-on-two-names"));
        assertThat(web.perform(get("/rights")).andReturn().getResponse().getContentAsString())
                .contains("First appointment: ")
                .doesNotContain("boris");
        assertThat(appointments
                        .decide(people.reader(boris), corridor.workflow.Target.of(third), true)
                        .orThrow())
                .isEqualTo(third);
    }

    @Test
    void letsOneOfTwoAtOncePass() throws Exception {
        person("boris");
        person("chen");
        List<Long> proposals = List.of(proposed("boris", Role.ADMINISTRATOR), proposed("chen", Role.ADMINISTRATOR));
        CyclicBarrier start = new CyclicBarrier(2);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<String>> answers = both.invokeAll(proposals.stream()
                    .<Callable<String>>map(id -> () -> {
                        start.await();
                        return code(first.confirm(id));
                    })
                    .toList());
            assertThat(Stream.of(answers.getFirst().get(), answers.getLast().get()))
                    .containsExactlyInAnyOrder("done", "first-appointment-over");
        }
    }

    @Test
    void refusesWhoHasNoAccountWhoHoldsItAlreadyAndRolesThatCannotConfirm() {
        person("reviewer");
        assertThat(code(first.confirm(proposed("nobody", Role.ADMINISTRATOR)))).isEqualTo("first-appointment-account");
        assertThat(code(first.confirm(proposed("reviewer", Role.REVIEWER)))).isEqualTo("first-appointment-role");
        assertThat(code(first.confirm(0))).isEqualTo("record-missing");
        assertThat(first.waiting()).isEmpty();
        database.sql("delete from actors.membership where role = 'secretariat'").update();
        assertThat(code(first.confirm(proposed("ana", Role.SECRETARIAT)))).isEqualTo("own-role");
    }

    @Test
    void staysShutWhileASecondTermHasYetToBegin() {
        long boris = person("boris");
        database.sql("""
                insert into actors.membership (person, role, starts, granted_by)
                values (:person, 'administrator', current_date + 30, 'setup')""").param("person", boris).update();
        person("chen");
        assertThat(code(first.confirm(proposed("chen", Role.ADMINISTRATOR)))).isEqualTo("first-appointment-over");
    }

    @Test
    void saysOnThePageWhichCommandConfirmsIt() throws Exception {
        person("boris");
        long second = proposed("boris", Role.ADMINISTRATOR);
        assertThat(web.perform(get("/appointments").with(As.reader(people.reader(ana))))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("bin/corridor confirm " + second);
        first.confirm(second).orThrow();
        assertThat(web.perform(get("/appointments").with(As.role(Role.SECRETARIAT)))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .doesNotContain("bin/corridor confirm");
    }
}
