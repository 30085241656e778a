package corridor.practices.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.actors.OwnOrganisations;
import corridor.actors.People;
import corridor.actors.Profile;
import corridor.actors.appointments.Appointment;
import corridor.actors.appointments.Appointments;
import corridor.actors.appointments.FirstAppointments;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A new installation comes by one internal and two external reviewers from its pages alone. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH, "corridor.site.name=New"})
class NewInstallationTests {

    @Autowired
    private People people;

    @Autowired
    private Appointments appointments;

    @Autowired
    private FirstAppointments first;

    @Autowired
    private OwnOrganisations own;

    @Autowired
    private Pool pool;

    @Autowired
    private MockMvc web;

    private long person(String name) {
        return people.register(name, name + "@reviews.example.org", Language.ENGLISH)
                .orThrow();
    }

    private void propose(Reader reader, String name, String role, String organisation) throws Exception {
        assertThat(web.perform(post("/people/invitations")
                                .with(csrf())
                                .with(As.reader(reader))
                                .param("email", name + "@reviews.example.org")
                                .param("name", name)
                                .param("role", role)
                                .param(
                                        "starts",
                                        LocalDate.now(java.time.Clock.systemUTC())
                                                .toString())
                                .param("organisation", organisation))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void fillsAllSeatsOfARoundFromItsPages() throws Exception {
        long ana = person("ana");
        people.administer(ana).orThrow();
        long boris = person("boris");
        propose(people.reader(ana), "boris", "administrator", "");
        first.confirm(first.waiting().getFirst().id()).orThrow();
        long inside = person("inside");
        long north = person("north");
        long south = person("south");
        for (String name : List.of("North Harbour", "South Harbour")) {
            own.register(
                            people.reader(name.startsWith("North") ? north : south),
                            new Profile(LocalizedText.english(name), null, "company", null, List.of(), List.of()))
                    .orThrow();
        }
        propose(people.reader(ana), "inside", "reviewer", "");
        propose(people.reader(ana), "north", "reviewer", "North Harbour");
        propose(people.reader(ana), "south", "reviewer", "South Harbour");
        for (Appointment one : appointments.forDecision(people.reader(boris))) {
            assertThat(web.perform(post("/appointments/" + one.id() + "/yes")
                                    .with(csrf())
                                    .with(As.reader(people.reader(boris)))
                                    .param("version", String.valueOf(one.version())))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(302);
        }
        assertThat(fitting(Seat.INTERNAL)).extracting(Reviewer::person).containsExactly(inside);
        assertThat(fitting(Seat.EXTERNAL)).extracting(Reviewer::person).containsExactlyInAnyOrder(north, south);
        assertThat(fitting(Seat.EXTERNAL))
                .extracting(Reviewer::organisation)
                .doesNotHaveDuplicates()
                .doesNotContainNull();
    }

    private List<Reviewer> fitting(Seat seat) {
        return pool.reviewers().values().stream().filter(one -> one.fits(seat)).toList();
    }
}
