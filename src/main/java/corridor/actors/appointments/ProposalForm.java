package corridor.actors.appointments;

import corridor.access.Role;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.springframework.util.MultiValueMap;

/** A role for someone, as it was typed. */
public record ProposalForm(String email, String name, String role, String organisation, String starts, String ends) {

    public static final int LONGEST = 200;

    static ProposalForm of(MultiValueMap<String, String> fields) {
        return new ProposalForm(
                line(fields, "email"),
                line(fields, "name"),
                line(fields, "role"),
                line(fields, "organisation"),
                line(fields, "starts"),
                line(fields, "ends"));
    }

    static ProposalForm from(LocalDate day) {
        return new ProposalForm("", "", Role.CONTRIBUTOR.code(), "", day.toString(), "");
    }

    ProposalForm forPerson(String personEmail, String personName) {
        return new ProposalForm(personEmail, personName, role, organisation, starts, ends);
    }

    private static String line(MultiValueMap<String, String> fields, String field) {
        return TypedText.line(fields.getFirst(field));
    }

    /** What it proposes, or what is wrong with it. */
    Outcome<Proposal> read(Naming naming) {
        Optional<Role> wanted = Role.of(role);
        Optional<LocalDate> from = day(starts);
        if (wanted.isEmpty() || from.isEmpty() || (!ends.isEmpty() && day(ends).isEmpty())) {
            return refused("term-unclear");
        }
        boolean addressed = email.matches("[^\\s@<>\"?&]+@[^\\s@<>\"?&]+\\.[^\\s@<>\"?&.]+");
        if (!addressed || email.length() > LONGEST || name.isEmpty() || name.length() > LONGEST) {
            return refused("invitation-incomplete");
        }
        Optional<Organisation> meant = naming.meant(organisation);
        if (!organisation.isEmpty() && meant.isEmpty()) {
            return refused("organisation-unknown");
        }
        return Outcome.done(new Proposal(
                email,
                name,
                wanted.get(),
                meant.map(Organisation::id).orElse(null),
                from.get(),
                day(ends).orElse(null)));
    }

    private static Outcome<Proposal> refused(String code) {
        return switch (code) {
            case "term-unclear" -> Outcome.refused(Refusal.of(Kind.INVALID, "term-unclear"));
            case "organisation-unknown" -> Outcome.refused(Refusal.of(Kind.INVALID, "organisation-unknown"));
            default -> Outcome.refused(Refusal.of(Kind.INVALID, "invitation-incomplete"));
        };
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException unclear) {
            return Optional.empty();
        }
    }
}
