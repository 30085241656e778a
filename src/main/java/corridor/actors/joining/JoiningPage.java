package corridor.actors.joining;

import corridor.actors.Choices;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.ProfileForm;
import corridor.actors.appointments.Appointments;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Says which organisation one works for: joins one that is there, or registers it. */
@Controller
@RequestMapping("/account/organisation")
class JoiningPage {

    private static final int MOST_FOUND = 20;

    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Appointments appointments;
    private final Choices choices;
    private final Taxonomies taxonomies;
    private final Countries countries;

    JoiningPage(
            Organisations organisations,
            OwnOrganisations own,
            Appointments appointments,
            Choices choices,
            Taxonomies taxonomies,
            Countries countries) {
        this.organisations = organisations;
        this.own = own;
        this.appointments = appointments;
        this.choices = choices;
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    @GetMapping
    Object search(Frame frame, @RequestParam(defaultValue = "") String q) {
        if (!frame.reader().signedIn()) {
            return "redirect:/sign-in";
        }
        String words = q.strip();
        List<Organisation> found = words.isEmpty()
                ? List.of()
                : organisations.named(words).stream().limit(MOST_FOUND).toList();
        return new ModelAndView("actors/join", Map.of("frame", frame, "q", words, "found", found));
    }

    /** Asks to join. */
    @PostMapping
    Object join(Frame frame, @RequestParam String organisation) {
        Organisation wanted = organisations
                .bySlug(organisation)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        appointments.askToJoin(frame.reader(), wanted).orThrow();
        return new ModelAndView("actors/asked", Map.of("frame", frame, "organisation", wanted));
    }

    @GetMapping("/new")
    Object form(Frame frame, @RequestParam(defaultValue = "") String name) {
        if (!frame.reader().signedIn()) {
            return "redirect:/sign-in";
        }
        Map<String, String> names =
                name.isBlank() ? Map.of() : Map.of(frame.language().tag(), name.strip());
        return form(frame, new ProfileForm(names, "", "", "", List.of(), ""), Map.of(), List.of());
    }

    /** Registers it. One of a name like another is recorded once whoever typed it has seen that one. */
    @PostMapping("/new")
    Object register(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "false") boolean different) {
        ProfileForm typed = ProfileForm.of(fields);
        Map<String, String> problems = typed.problems(frame.language(), taxonomies, countries);
        List<Organisation> alike = different || !problems.isEmpty() ? List.of() : own.alike(typed.anyName());
        if (!problems.isEmpty() || !alike.isEmpty()) {
            return frame.again(Kind.INVALID, form(frame, typed, problems, alike));
        }
        Organisation recorded = own.register(frame.reader(), typed.profile()).orThrow();
        return "redirect:/organisations/" + recorded.slug() + "/office";
    }

    private ModelAndView form(Frame frame, ProfileForm typed, Map<String, String> problems, List<Organisation> alike) {
        return new ModelAndView(
                "actors/register",
                Map.of(
                        "frame", frame,
                        "typed", typed,
                        "problems", problems,
                        "alike", alike,
                        "kinds", choices.kinds(frame),
                        "countries", choices.countries(frame)));
    }
}
