package corridor.actors.offices;

import corridor.access.Reader;
import corridor.actors.ActorGrants;
import corridor.actors.Choices;
import corridor.actors.Membership;
import corridor.actors.Memberships;
import corridor.actors.Named;
import corridor.actors.OfficePart;
import corridor.actors.Organisation;
import corridor.actors.OwnOrganisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.Profile;
import corridor.actors.ProfileForm;
import corridor.actors.appointments.AppointmentViews;
import corridor.actors.appointments.Appointments;
import corridor.actors.offices.OfficeView.Attempt;
import corridor.actors.verification.Verification;
import corridor.actors.verification.Verifications;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts the office of an organisation together. */
@Component
class OfficeViews {

    private final OwnOrganisations own;
    private final Memberships memberships;
    private final Appointments appointments;
    private final AppointmentViews views;
    private final Verifications verifications;
    private final Flags flags;
    private final People people;
    private final Choices choices;
    private final List<OfficePart> parts;
    private final Clock clock;

    OfficeViews(
            OwnOrganisations own,
            Memberships memberships,
            Appointments appointments,
            AppointmentViews views,
            Verifications verifications,
            Flags flags,
            People people,
            Choices choices,
            List<OfficePart> parts,
            Clock clock) {
        this.own = own;
        this.memberships = memberships;
        this.appointments = appointments;
        this.views = views;
        this.verifications = verifications;
        this.flags = flags;
        this.people = people;
        this.choices = choices;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /** The page as it stands. */
    ModelAndView page(Frame frame, Organisation one) {
        return page(frame, one, ProfileForm.of(Profile.of(one)), Map.of(), false);
    }

    /** The page with the profile as it was typed. */
    ModelAndView page(Frame frame, Organisation one, ProfileForm typed, Map<String, String> problems, boolean stale) {
        return page(frame, of(frame, one, typed, problems, stale, Attempt.NONE));
    }

    /** The page once more, with what was typed into one of its small forms and why that was refused. */
    ModelAndView again(Frame frame, Organisation one, String form, Map<String, String> fields, Refusal refusal) {
        return again(frame, one, new Attempt(form, fields, Named.NOBODY, frame.sentence(refusal)), refusal);
    }

    /** The same of a form that names an organisation. */
    ModelAndView again(Frame frame, Organisation one, String form, Named named, Refusal refusal) {
        return again(frame, one, new Attempt(form, Map.of(), named, frame.sentence(refusal)), refusal);
    }

    private ModelAndView again(Frame frame, Organisation one, Attempt attempt, Refusal refusal) {
        ProfileForm profile = ProfileForm.of(Profile.of(one));
        return frame.again(refusal, page(frame, of(frame, one, profile, Map.of(), false, attempt)));
    }

    private ModelAndView page(Frame frame, OfficeView view) {
        List<OfficePart.Shown> shown =
                parts.stream().map(part -> part.of(frame, view.organisation())).toList();
        return new ModelAndView("actors/office", Map.of("frame", frame, "view", view, "parts", shown));
    }

    private OfficeView of(
            Frame frame,
            Organisation one,
            ProfileForm typed,
            Map<String, String> problems,
            boolean stale,
            Attempt attempt) {
        Reader reader = frame.reader();
        Verification verification = verifications.of(reader, one.id()).orElseThrow();
        List<Membership> members = memberships.ofOrganisation(reader, one.id()).orThrow();
        return new OfficeView(
                one,
                choices.kind(frame, one),
                verification,
                verification.stateOn(LocalDate.now(clock)),
                verifier(verification),
                views.memberships(members),
                views.of(
                        frame,
                        appointments.waiting(reader).stream()
                                .filter(each -> Long.valueOf(one.id()).equals(each.organisation()))
                                .toList()),
                flags.standing(reader, one).orThrow(),
                own.mergedInto(one.id()),
                may(reader, one, members),
                typed,
                problems,
                stale ? changed(ProfileForm.of(Profile.of(one)), typed) : Map.of(),
                attempt,
                choices.kinds(frame),
                choices.countries(frame));
    }

    private String verifier(Verification verification) {
        return Optional.ofNullable(verification.verifiedBy())
                .filter(actor -> actor.startsWith(Person.KIND + ":"))
                .flatMap(actor -> people.find(Reference.parse(actor).id()))
                .map(Person::name)
                .orElse("");
    }

    private OfficeView.May may(Reader reader, Organisation one, List<Membership> members) {
        boolean focal = members.stream()
                .anyMatch(each -> each.role() == corridor.access.Role.FOCAL_POINT
                        && Person.actor(each.person()).equals(reader.actor()));
        return new OfficeView.May(
                own.mayEdit(reader, one.id()),
                verifications.mayVerify(reader) && !reader.rightsFor().containsKey(one.id()),
                reader.may(ActorGrants.END_MEMBERSHIP, Set.of(one.id())),
                focal,
                flags.maySet(reader),
                own.mayMerge(reader));
    }

    /** What stands there now where it differs from what was typed, by field. */
    private static Map<String, String> changed(ProfileForm now, ProfileForm typed) {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            note(changed, "name-" + language.tag(), now.name(language), typed.name(language));
        }
        note(changed, "short", now.shortName(), typed.shortName());
        note(changed, "kind", now.kind(), typed.kind());
        note(changed, "country", now.country(), typed.country());
        note(changed, "aliases", now.aliases(), typed.aliases());
        return changed;
    }

    private static void note(Map<String, String> changed, String field, String now, String typed) {
        if (!now.equals(typed)) {
            changed.put(field, now.isEmpty() ? "–" : now);
        }
    }
}
