package corridor.site;

import corridor.search.Search;
import corridor.search.SearchQuery;
import corridor.search.SearchResult;
import corridor.search.SearchResult.Hit;
import corridor.search.WideSearch;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.site.SearchView.Group;
import corridor.site.SearchView.Line;
import corridor.threads.RecordNames;
import corridor.threads.RecordNames.Named;
import corridor.ui.Frame;
import corridor.ui.Pages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Writes what was found in a language, under the names that records have now. */
@Component
class SearchViews {

    static final int FIRST = 5;
    static final int PAGE = 20;

    /** Kinds in the order in which they are shown; others follow. */
    private static final List<String> ORDER = List.of(
            "practice",
            "partnership",
            "agreement",
            "listing",
            "cycle",
            "session",
            "recommendation",
            "call",
            "consultation",
            "inquiry",
            "appeal",
            "matter",
            "register");

    /** Kinds that have a list of their own, where they can be narrowed. */
    private static final Map<String, String> LISTS = Map.of(
            "practice", "/practices",
            "partnership", "/partnerships",
            "agreement", "/agreements",
            "listing", "/exchange",
            "recommendation", "/recommendations",
            "register", "/registers/all");

    private final WideSearch wide;
    private final Search search;
    private final Map<String, RecordNames> names = new HashMap<>();

    SearchViews(WideSearch wide, Search search, List<RecordNames> names) {
        this.wide = wide;
        this.search = search;
        names.forEach(one -> this.names.put(one.kind(), one));
    }

    /** Of everything the first few, or a page of one kind. Without words there is nothing to find. */
    SearchView of(Frame frame, String typed, String kind, int page) {
        SearchQuery asked = new SearchQuery(kind, TypedText.line(typed), frame.language(), Map.of(), null, page, PAGE);
        if (!kind.isEmpty() && !wide.kinds().contains(kind)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        if (!asked.hasText()) {
            return new SearchView("", kind, 0, List.of(), "", null);
        }
        return kind.isEmpty() ? all(frame, asked.text()) : one(frame, asked);
    }

    private SearchView all(Frame frame, String text) {
        WideSearch.Found found = wide.find(frame.reader(), text, frame.language(), FIRST);
        List<Group> groups = new ArrayList<>();
        found.byKind().forEach((kind, result) -> {
            List<Line> lines = lines(frame, kind, result);
            if (!lines.isEmpty()) {
                groups.add(new Group(kind, result.total(), lines, result.total() > FIRST ? list(kind, text) : null));
            }
        });
        groups.sort(Comparator.comparingInt(group -> place(group.kind())));
        return new SearchView(
                text, "", found.total(), groups, found.suggestion().orElse(""), null);
    }

    private static int place(String kind) {
        int place = ORDER.indexOf(kind);
        return place < 0 ? ORDER.size() : place;
    }

    private static String list(String kind, String text) {
        String own = LISTS.get(kind);
        return own == null
                ? address(text, kind, 1)
                : UriComponentsBuilder.fromPath(own)
                        .queryParam("q", "{q}")
                        .encode()
                        .buildAndExpand(text)
                        .toUriString();
    }

    private static String address(String text, String kind, int page) {
        return UriComponentsBuilder.fromPath("/search")
                .queryParam("kind", kind)
                .queryParam("q", "{q}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(text)
                .toUriString();
    }

    private SearchView one(Frame frame, SearchQuery asked) {
        SearchResult result = search.find(frame.reader(), asked);
        List<Line> lines = lines(frame, asked.kind(), result);
        return new SearchView(
                asked.text(),
                asked.kind(),
                result.total(),
                lines.isEmpty() ? List.of() : List.of(new Group(asked.kind(), result.total(), lines, null)),
                result.suggestion().orElse(""),
                Pages.of(
                        asked.page(),
                        Math.min(result.total(), SearchQuery.DEEPEST),
                        PAGE,
                        page -> address(asked.text(), asked.kind(), page)));
    }

    /** Whatever the index knows, its name is read where the rule of sight holds. */
    private List<Line> lines(Frame frame, String kind, SearchResult result) {
        RecordNames known = names.get(kind);
        if (known == null) {
            return List.of();
        }
        Map<Long, Named> named =
                known.names(frame.reader(), result.hits().stream().map(Hit::id).toList());
        List<Line> lines = new ArrayList<>();
        for (Hit hit : result.hits()) {
            @Nullable Named name = named.get(hit.id());
            if (name != null) {
                lines.add(new Line(frame.in(name.name()), name.url(), name.year(), hit.cut()));
            }
        }
        return lines;
    }
}
