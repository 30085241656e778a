package corridor.actors.appointments;

import corridor.access.Reader;
import corridor.actors.ActorGrants;
import corridor.actors.Membership;
import corridor.actors.Memberships;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Roles and those who hold them, for programs. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Roles")
class AppointmentApi {

    private final Appointments appointments;
    private final Memberships memberships;
    private final Organisations organisations;
    private final Naming naming;

    AppointmentApi(Appointments appointments, Memberships memberships, Organisations organisations, Naming naming) {
        this.appointments = appointments;
        this.memberships = memberships;
        this.organisations = organisations;
        this.naming = naming;
    }

    /** What a person plays, played and will play. */
    @GetMapping("/people/{id}/memberships")
    @Operation(
            summary = "List a person's roles",
            description = "For the person and for those who give roles. Refuses 403 people-confidential.")
    List<Membership> memberships(Reader reader, @PathVariable long id) {
        if (!Person.actor(id).equals(reader.actor()) && !reader.rights().contains(ActorGrants.READ_PEOPLE)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "people-confidential"));
        }
        return memberships.allOf(id);
    }

    /** Those that wait for a decision and that the reader may see. */
    @GetMapping("/appointments")
    @Operation(summary = "List roles that wait for a decision")
    List<Item> waiting(Reader reader) {
        return appointments.waiting(reader).stream().map(this::item).toList();
    }

    private Item item(Appointment one) {
        return new Item(
                one.id(),
                one.way().code(),
                one.state(),
                one.version(),
                one.name(),
                one.email(),
                one.role().code(),
                Optional.ofNullable(one.organisation())
                        .flatMap(organisations::find)
                        .map(each -> each.slug().value())
                        .orElse(null),
                one.starts(),
                one.ends(),
                one.proposedBy());
    }

    /** Gives a role or proposes it. */
    @PostMapping("/appointments")
    @Operation(
            summary = "Give or propose a role",
            description = "organisation: any of its names. Who has no account is invited by letter. Refuses 403 "
                    + "right-missing and own-role, 409 appointment-known, 422 where something is missing.")
    Opened propose(Reader reader, @RequestBody Wish wish) {
        Proposal proposal = wish.form().read(naming).orThrow();
        return new Opened(
                appointments.propose(reader, proposal, Language.ENGLISH).orThrow());
    }

    /** Grants or refuses one. */
    @PostMapping("/appointments/{id}/decision")
    @Operation(
            summary = "Decide on a role",
            description = "Refuses 403 right-missing, second-person-needed, own-role and successor-decides, 409 "
                    + "state-forbids, 412 version-stale.")
    Opened decide(Reader reader, @PathVariable long id, @RequestBody Decision decision) {
        return new Opened(appointments
                .decide(reader, new Target(id, decision.version()), decision.granted())
                .orThrow());
    }

    /** Asks to join an organisation. */
    @PostMapping("/organisations/{slug}/requests")
    @Operation(summary = "Ask to join an organisation", description = "For the person who is signed in.")
    Opened ask(Reader reader, @PathVariable String slug) {
        Organisation organisation = organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
        return new Opened(appointments.askToJoin(reader, organisation).orThrow());
    }

    /** A role that waits. */
    record Item(
            long id,
            String way,
            String state,
            int version,
            String name,
            String email,
            String role,
            @Nullable String organisation,
            LocalDate starts,
            @Nullable LocalDate ends,
            String proposedBy) {}

    /** What is proposed. */
    record Wish(
            @Nullable String email,
            @Nullable String name,
            @Nullable String role,
            @Nullable String organisation,
            @Nullable String starts,
            @Nullable String ends) {

        ProposalForm form() {
            return new ProposalForm(text(email), text(name), text(role), text(organisation), text(starts), text(ends));
        }

        private static String text(@Nullable String value) {
            return Objects.requireNonNullElse(value, "").strip();
        }
    }

    /** What is decided. */
    record Decision(int version, boolean granted) {}

    /** The number of a role that waits or was decided. */
    record Opened(long id) {}
}
