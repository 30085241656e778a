package corridor.partnerships;

import corridor.actors.Organisations;
import corridor.assurance.ReleaseView;
import corridor.assurance.ReleaseViews;
import corridor.partnerships.HealthViews.PillarView;
import corridor.partnerships.PartyViews.PartyView;
import corridor.search.FacetView.Narrowing;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.threads.ThreadEntry;
import corridor.threads.Threads;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the world reads of a partnership. Those who are in it are led to their workspace where there is nothing else yet. */
@Controller
public class PartnershipPage {

    private final Partnerships partnerships;
    private final PartyViews parties;
    private final HealthViews health;
    private final PartnershipFacets facets;
    private final Threads threads;
    private final Organisations organisations;
    private final Countries countries;
    private final ReleaseViews releases;

    PartnershipPage(
            Partnerships partnerships,
            PartyViews parties,
            HealthViews health,
            PartnershipFacets facets,
            Threads threads,
            Organisations organisations,
            Countries countries,
            ReleaseViews releases) {
        this.partnerships = partnerships;
        this.parties = parties;
        this.health = health;
        this.facets = facets;
        this.threads = threads;
        this.organisations = organisations;
        this.countries = countries;
        this.releases = releases;
    }

    /**
     * One section of a page: what is said there, or why nothing is.
     *
     * @param shown in the words to which all parties agreed
     */
    public record Section(
            String name,
            String standing,
            List<Said> facts,
            @Nullable ReleaseView shown) {}

    /** A fact, and the line of the document in which it stands. */
    public record Said(Rendering text, String source) {}

    /** A lesson: whether it worked, and what it says. */
    public record LessonView(String result, Rendering text, Rendering context) {}

    /** The page. */
    public record Shown(
            Front front,
            String stage,
            String form,
            List<PartyView> parties,
            List<Said> others,
            String presenters,
            List<Section> sections,
            List<Narrowing> sorted,
            List<PillarView> pillars,
            List<LessonView> lessons,
            String silent,
            List<String> silences,
            List<ThreadEntry> thread,
            boolean member) {

        /** The sections of which nothing is told, because it is withheld or because nobody knows. */
        public List<String> untold(String standing) {
            return sections.stream()
                    .filter(one ->
                            one.standing().equals(standing) && !(one.name().equals("lessons") && !lessons.isEmpty()))
                    .map(Section::name)
                    .toList();
        }
    }

    @GetMapping("/partnerships/{slug}")
    Object show(Frame frame, @PathVariable String slug) {
        Optional<Front> front = partnerships.front(frame.reader(), slug);
        if (front.isEmpty()) {
            return "redirect:"
                    + partnerships.find(frame.reader(), slug).orThrow().workspace();
        }
        return new ModelAndView("partnerships/show", Map.of("frame", frame, "view", view(frame, front.get())));
    }

    private Shown view(Frame frame, Front front) {
        Reported reported = front.reported();
        String form = front.content().form();
        Map<String, ReleaseView> shown = reported == null ? releases.of(frame, front.reference()) : Map.of();
        return new Shown(
                front,
                PartnershipFacets.stage(front),
                form.isEmpty() ? "" : facets.label(frame, "form", form),
                parties.of(frame, front.parties()),
                (reported == null ? Stream.<Reported.Other>empty() : reported.others().stream())
                        .map(one ->
                                new Said(frame.in(one.name()), one.count() == null ? "" : frame.number(one.count())))
                        .toList(),
                presenters(frame, reported == null ? List.of() : reported.presenters()),
                Reported.SECTIONS.stream()
                        .map(name -> section(frame, front, name, shown.get(name)))
                        .toList(),
                sorted(frame, front),
                front.health() == null ? List.of() : health.pillars(frame, front.health()),
                front.lessons().stream()
                        .map(one -> new LessonView(one.result(), frame.in(one.text()), frame.in(one.context())))
                        .toList(),
                front.silentSince() == null ? "" : frame.date(front.silentSince()),
                front.silences().stream()
                        .map(one -> frame.t("partnerships.was-silent", frame.date(one.from()), frame.date(one.until())))
                        .toList(),
                threads.of(frame.reader(), front.reference()),
                reported == null
                        && partnerships.find(frame.reader(), front.slug())
                                instanceof corridor.shared.Outcome.Done<Partnership>);
    }

    /** Under what it is found, and where all others of the same are. */
    private List<Narrowing> sorted(Frame frame, Front front) {
        return Stream.of(
                        narrowings(frame, "constellation", facets.constellations(front)),
                        narrowings(frame, "theme", front.content().themes()),
                        narrowings(frame, "country", PartnershipFacets.places(front)),
                        narrowings(frame, "objective", front.content().objectives()))
                .flatMap(part -> part)
                .toList();
    }

    private Stream<Narrowing> narrowings(Frame frame, String facet, Collection<String> values) {
        return values.stream()
                .map(value -> new Narrowing(
                        facet,
                        facets.value(frame, facet, value),
                        SearchRequest.having(facet, value).at(PartnershipListViews.PATH)));
    }

    private String presenters(Frame frame, List<Reported.Presenter> presenters) {
        return String.join(
                " · ",
                presenters.stream()
                        .map(one -> one.country() != null
                                ? countries
                                        .name(one.country(), frame.language())
                                        .text()
                                : organisations
                                        .bySlug(String.valueOf(one.organisation()))
                                        .map(found -> frame.in(found.name()).text())
                                        .orElse(""))
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** What is told, what partners keep among themselves, or that nothing is known. */
    private static Section section(Frame frame, Front front, String name, @Nullable ReleaseView shown) {
        Reported reported = front.reported();
        List<Said> facts = (reported == null ? Stream.<Reported.Fact>empty() : reported.facts().stream())
                .filter(one -> one.section().equals(name))
                .map(one -> new Said(frame.in(one.text()), one.source()))
                .toList();
        boolean kept = Sections.kinds(name).stream().anyMatch(front.withheld()::contains);
        boolean told = shown != null || !facts.isEmpty();
        return new Section(name, told ? "shown" : kept ? "withheld" : "unknown", facts, shown);
    }
}
