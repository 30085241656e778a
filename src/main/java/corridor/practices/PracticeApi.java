package corridor.practices;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.search.Preparation;
import corridor.search.SearchQuery;
import corridor.search.SearchResult.Hit;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Practices for programs. */
@RestController
@RequestMapping("/api/v1/practices")
@Tag(name = "Practices")
class PracticeApi {

    private static final Set<String> MARKED =
            Set.of(TranslationMarks.Status.MACHINE.code(), TranslationMarks.Status.OUTDATED.code());

    private final Practices practices;
    private final Organisations organisations;
    private final AdoptionSummary.Source adoptions;

    PracticeApi(Practices practices, Organisations organisations, AdoptionSummary.Source adoptions) {
        this.practices = practices;
        this.organisations = organisations;
        this.adoptions = adoptions;
    }

    /**
     * Searches.
     *
     * @return a page of items, the total, and for each facet how many practices carry each value
     */
    @GetMapping
    @Operation(
            summary = "Search practices",
            description =
                    "q: words, \"phrases\", -exclusions, beginnings*. lang: language of titles and passages. Any facet "
                            + "(theme, country, region, corridor such as SN>IT, level, kind, organisation, objective, target, "
                            + "maturity, stage, language, year, status), repeated for alternatives. sort: relevance, newest, "
                            + "freshest. page from 1, size up to 100; pages end with the 10,000th practice: whoever wants all takes /practices.csv.")
    SearchAnswer search(
            @Parameter(hidden = true) Frame frame,
            @Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters) {
        if (PracticeRequest.tooDeep(parameters)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "page-too-deep", SearchQuery.DEEPEST));
        }
        PracticeRequest request = PracticeRequest.of(parameters);
        Practices.Found found = practices.search(frame.reader(), request.query(frame.language()));
        Map<Long, String> passages =
                found.result().hits().stream().collect(Collectors.toMap(Hit::id, Hit::passage, (one, same) -> one));
        return new SearchAnswer(
                found.cards().stream()
                        .map(card -> item(frame, card, passages.getOrDefault(card.id(), "")))
                        .toList(),
                found.result().total(),
                request.page(),
                found.result().facets(),
                found.result().left(),
                found.result().suggestion(),
                found.result().preparation());
    }

    /** One practice, whole, with each text in every language that it has. Refuses 404 missing, 410 retracted or merged. */
    @GetMapping("/{slug}")
    @Operation(
            summary = "Read a practice",
            description = "Answers with an ETag of all it says; send it as If-None-Match.")
    PracticeAnswer show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        return answer(frame, practices.find(frame.reader(), slug).orThrow());
    }

    private Item item(Frame frame, PracticeCard card, String passage) {
        Language language = frame.language();
        Rendering title = card.marks().in(card.title(), language);
        Rendering summary = card.marks().in(card.summary(), language);
        return new Item(
                card.slug().value(),
                frame.site().url() + "/practices/" + card.slug(),
                title.text(),
                title.language().tag(),
                summary.text(),
                Stream.of(title.machine() ? "title" : "", summary.machine() ? "summary" : "")
                        .filter(part -> !part.isEmpty())
                        .toList(),
                passage.replace(Hit.MARK, "[[").replace(Hit.END, "]]"),
                slugs(card.classification()),
                card.classification().allCountries(),
                card.classification().themes(),
                card.classification().levels(),
                card.classification().years().from(),
                card.version());
    }

    private PracticeAnswer answer(Frame frame, Practice practice) {
        AdoptionSummary adopted = adoptions.of(frame, practice);
        return new PracticeAnswer(
                practice.id(),
                practice.slug().value(),
                frame.site().url() + "/practices/" + practice.slug(),
                practice.version(),
                PracticeFacets.status(practice),
                slugs(practice.content().classification()),
                practice.language().tag(),
                practice.content(),
                marked(practice),
                new PracticeAnswer.Adopted(adopted.total(), adopted.outcomes()));
    }

    private static List<PracticeAnswer.Marked> marked(Practice practice) {
        return ContentTexts.of(practice.content()).entrySet().stream()
                .flatMap(one -> one.getValue().languages().stream()
                        .map(language -> new PracticeAnswer.Marked(
                                one.getKey(),
                                language.tag(),
                                practice.marks()
                                        .status(one.getValue(), language, practice.language())
                                        .code())))
                .filter(one -> MARKED.contains(one.status()))
                .toList();
    }

    private List<String> slugs(Classification classified) {
        return organisations.find(classified.proponents().organisations()).stream()
                .map(Organisation::slug)
                .map(Object::toString)
                .toList();
    }

    /**
     * What a search answers.
     *
     * @param facetsLeft how many more values a facet has, where it has more than 300
     * @param preparation where the index does not hold everything yet: how much of it
     */
    record SearchAnswer(
            List<Item> items,
            long total,
            int page,
            Map<String, Map<String, Long>> facets,
            Map<String, Integer> facetsLeft,
            Optional<String> suggestion,
            Optional<Preparation> preparation) {}

    /**
     * A practice found.
     *
     * @param language the language in which the title is given
     * @param machineUnreviewed which of title and summary a machine translated and nobody has read yet
     * @param passage where the words stand, between {@code [[} and {@code ]]}
     */
    record Item(
            String slug,
            String url,
            String title,
            String language,
            String summary,
            List<String> machineUnreviewed,
            String passage,
            List<String> organisations,
            List<CountryCode> countries,
            List<String> themes,
            List<String> levels,
            @Nullable Integer year,
            int version) {}
}
