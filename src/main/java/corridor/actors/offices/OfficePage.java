package corridor.actors.offices;

import corridor.actors.Memberships;
import corridor.actors.OfficePart;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.ProfileForm;
import corridor.actors.verification.Verifications;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The office of an organisation: for its people and the secretariat. */
@Controller
@RequestMapping("/organisations/{slug}/office")
class OfficePage {

    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Verifications verifications;
    private final Flags flags;
    private final OfficeViews views;
    private final Taxonomies taxonomies;
    private final Countries countries;
    private final List<OfficePart> parts;

    OfficePage(
            Organisations organisations,
            OwnOrganisations own,
            Verifications verifications,
            Flags flags,
            OfficeViews views,
            Taxonomies taxonomies,
            Countries countries,
            List<OfficePart> parts) {
        this.organisations = organisations;
        this.own = own;
        this.verifications = verifications;
        this.flags = flags;
        this.views = views;
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.parts = List.copyOf(parts);
    }

    private Organisation organisation(Frame frame, String slug) {
        Organisation one = named(slug);
        if (!Memberships.mayRead(frame.reader(), one.id())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "office-confidential"));
        }
        return one;
    }

    private Organisation named(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, views.of(frame, organisation(frame, slug)));
    }

    private ModelAndView page(Frame frame, OfficeView view) {
        List<OfficePart.Shown> shown =
                parts.stream().map(part -> part.of(frame, view.organisation())).toList();
        return new ModelAndView("actors/office", Map.of("frame", frame, "view", view, "parts", shown));
    }

    /** Changes the profile. A stale edit is shown with what stands there now, and keeps what was typed. */
    @PostMapping
    Object revise(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Organisation now = organisation(frame, slug);
        ProfileForm typed = ProfileForm.of(fields);
        Map<String, String> problems = typed.problems(frame.language(), taxonomies, countries);
        if (!problems.isEmpty()) {
            ModelAndView again = page(frame, views.of(frame, now, typed, problems, false));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return switch (own.revise(frame.reader(), now, version, typed.profile())) {
            case Outcome.Done<Long> done -> "redirect:/organisations/" + now.slug() + "/office";
            case Outcome.Refused<Long>(Refusal refusal) -> {
                if (refusal.kind() != Kind.STALE) {
                    throw new RefusedException(refusal);
                }
                ModelAndView again = page(frame, views.of(frame, now, typed, Map.of(), true));
                again.setStatus(HttpStatus.PRECONDITION_FAILED);
                yield again;
            }
        };
    }

    @PostMapping("/verification")
    String verify(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = organisation(frame, slug);
        Target target = new Target(one.id(), version);
        Outcome<Long> outcome = answer.equals("verify")
                ? verifications.verify(frame.reader(), target, day(until))
                : verifications.decline(frame.reader(), target, reason);
        outcome.orThrow();
        return office(one);
    }

    private static String office(Organisation one) {
        return "redirect:/organisations/" + one.slug() + "/office";
    }

    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException unclear) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "verification-term", Verifications.MOST_YEARS));
        }
    }

    @PostMapping("/flags")
    String flag(
            Frame frame,
            @PathVariable String slug,
            @RequestParam String level,
            @RequestParam String category,
            @RequestParam(defaultValue = "") String reason) {
        Organisation one = organisation(frame, slug);
        Flag.Level wanted = java.util.Arrays.stream(Flag.Level.values())
                .filter(each -> each.code().equals(level.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood")));
        flags.set(frame.reader(), one, wanted, category, reason).orThrow();
        return office(one);
    }

    /** Merges this one into another that is the same. */
    @PostMapping("/merge")
    String merge(Frame frame, @PathVariable String slug, @RequestParam String into) {
        Organisation one = organisation(frame, slug);
        Organisation other = organisations
                .recogniser()
                .apply(into)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "organisation-unknown")));
        own.merge(frame.reader(), one, other).orThrow();
        return office(other);
    }

    @PostMapping("/merge/undo")
    String undo(Frame frame, @PathVariable String slug, @RequestParam String duplicate) {
        own.undoMerge(frame.reader(), duplicate).orThrow();
        return "redirect:/organisations/" + named(duplicate).slug() + "/office";
    }
}
