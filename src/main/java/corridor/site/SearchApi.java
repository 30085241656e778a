package corridor.site;

import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The one search for programs. */
@RestController
@RequestMapping("/api/v1/search")
@Tag(name = "Search")
class SearchApi {

    private final SearchViews views;

    SearchApi(SearchViews views) {
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "Finds records of every kind",
            description = "The first five of each kind that you may see, or twenty of one kind by page.")
    SearchAnswer find(
            @Parameter(hidden = true) Frame frame,
            @Parameter(description = "Words, \"phrases\", -exclusions and beginnings*") @RequestParam String q,
            @Parameter(description = "Such as session; all kinds without it") @RequestParam(defaultValue = "")
                    String kind,
            @RequestParam(defaultValue = "") String page) {
        SearchView found = views.of(frame, q, kind, SearchPage.number(page));
        return new SearchAnswer(
                found.total(),
                found.suggestion().isEmpty() ? null : found.suggestion(),
                found.groups().stream()
                        .map(group -> new KindAnswer(
                                group.kind(),
                                group.total(),
                                group.lines().stream().map(SearchApi::answer).toList()))
                        .toList());
    }

    private static FoundAnswer answer(SearchView.Line line) {
        return new FoundAnswer(
                line.title().text(),
                line.title().language().tag(),
                line.url(),
                line.year(),
                line.passage().text());
    }

    /** What was found. */
    record SearchAnswer(long total, @Nullable String suggestion, List<KindAnswer> kinds) {}

    /** Records of one kind. */
    record KindAnswer(String kind, long total, List<FoundAnswer> records) {}

    /** One record; its address is below that of the site. */
    record FoundAnswer(
            String title,
            String language,
            @Nullable String address,
            @Nullable Integer year,
            String passage) {}
}
