package corridor.demo;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.actors.Membership;
import corridor.actors.Memberships;
import corridor.actors.OrganisationDraft;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.verification.Verifications;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One plainly fictional person in each role, and a plainly fictional city that three of them work for. */
@Component
class DemonstrationPeople {

    private static final Reader DEMONSTRATION =
            Reader.system("demonstration", Set.of(new Right("organisation.verify")));
    private static final Set<Role> OF_THE_CITY = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.CHAIR);
    private static final Slug CITY = new Slug("harbour-city-demonstration");
    private static final int VERIFIED_YEARS = 2;

    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Verifications verifications;
    private final Clock clock;

    DemonstrationPeople(
            Organisations organisations,
            People people,
            Memberships memberships,
            Verifications verifications,
            Clock clock) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.verifications = verifications;
        this.clock = clock;
    }

    /** Adds them, unless they are there. Returns whether they were added. */
    @Transactional
    public boolean add() {
        if (people.byEmail(Person.demonstration(Role.SECRETARIAT.code())).isPresent()) {
            return false;
        }
        LocalDate today = LocalDate.now(clock);
        long city = city(today);
        LocalDate since = today.minusYears(VERIFIED_YEARS);
        for (Role role : Role.GIVEN) {
            String name = "Demonstration: " + role.code().replace('-', ' ');
            long person = people.register(name, Person.demonstration(role.code()), Language.ENGLISH)
                    .orThrow();
            memberships.begin(
                    DEMONSTRATION,
                    new Membership(0, person, OF_THE_CITY.contains(role) ? city : null, role, since, null),
                    null);
        }
        return true;
    }

    private long city(LocalDate today) {
        OrganisationDraft draft = new OrganisationDraft(
                CITY,
                LocalizedText.english("Harbour City (demonstration)"),
                null,
                "local-government",
                null,
                null,
                List.of(),
                List.of());
        long id = organisations
                .record(DEMONSTRATION, List.of(draft))
                .values()
                .iterator()
                .next();
        verifications
                .verify(DEMONSTRATION, Target.of(id), today.plusYears(VERIFIED_YEARS))
                .orThrow();
        return id;
    }
}
