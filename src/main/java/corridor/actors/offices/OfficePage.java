package corridor.actors.offices;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import corridor.actors.ProfileForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Map;
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

    private final Offices offices;
    private final Organisations organisations;
    private final OwnOrganisations own;
    private final Naming naming;
    private final OfficeViews views;
    private final Taxonomies taxonomies;
    private final Countries countries;

    OfficePage(
            Offices offices,
            Organisations organisations,
            OwnOrganisations own,
            Naming naming,
            OfficeViews views,
            Taxonomies taxonomies,
            Countries countries) {
        this.offices = offices;
        this.organisations = organisations;
        this.own = own;
        this.naming = naming;
        this.views = views;
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    private Organisation named(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return views.page(frame, offices.open(frame.reader(), slug));
    }

    /** Changes the profile. A stale edit is shown with what stands there now, and keeps what was typed. */
    @PostMapping
    Object revise(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Organisation now = offices.open(frame.reader(), slug);
        ProfileForm typed = ProfileForm.of(fields);
        Map<String, String> problems = typed.problems(frame.language(), taxonomies, countries);
        if (!problems.isEmpty()) {
            return frame.again(Kind.INVALID, views.page(frame, now, typed, problems, false));
        }
        return switch (own.revise(frame.reader(), now, version, typed.profile())) {
            case Outcome.Done<Long> done -> "redirect:/organisations/" + now.slug() + "/office";
            case Outcome.Refused<Long>(Refusal refusal) -> {
                if (refusal.kind() != Kind.STALE) {
                    throw new RefusedException(refusal);
                }
                yield frame.again(Kind.STALE, views.page(frame, now, typed, Map.of(), true));
            }
        };
    }

    private static String office(Organisation one) {
        return "redirect:/organisations/" + one.slug() + "/office";
    }

    /** Merges this one into another that is the same. */
    @PostMapping("/merge")
    Object merge(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> sent) {
        Organisation one = offices.open(frame.reader(), slug);
        Named named = naming.read(frame, sent, "into");
        Outcome<Organisation> other = named.whenClear(() -> named.one("into")
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "organisation-unknown"))));
        return other.then(into -> own.merge(frame.reader(), one, into))
                        instanceof Outcome.Refused<Long>(Refusal refusal)
                ? views.again(frame, one, "merge", named, refusal)
                : office(other.orThrow());
    }

    @PostMapping("/merge/undo")
    String undo(Frame frame, @PathVariable String slug, @RequestParam String duplicate) {
        own.undoMerge(frame.reader(), duplicate).orThrow();
        return "redirect:/organisations/" + named(duplicate).slug() + "/office";
    }
}
