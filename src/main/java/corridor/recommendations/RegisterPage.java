package corridor.recommendations;

import corridor.recommendations.RegisterSearch.Found;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchRequest;
import corridor.search.SearchResult;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public register: search, narrow, download. */
@Controller
class RegisterPage {

    private static final String ADDRESS = "/recommendations";
    private static final List<String> COLUMNS =
            List.of("number", "text", "addressees", "cycle", "state", "due", "address");

    private final RegisterSearch search;
    private final RecommendationViews views;
    private final RecommendationLabels labels;

    RegisterPage(RegisterSearch search, RecommendationViews views, RecommendationLabels labels) {
        this.search = search;
        this.views = views;
        this.labels = labels;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        SearchRequest request = SearchRequest.of(RecommendationSource.FACETS, parameters);
        return new ModelAndView(
                frame.partial() ? "recommendations/results" : "recommendations/list",
                Map.of("frame", frame, "register", view(frame, request)));
    }

    private RegisterView view(Frame frame, SearchRequest request) {
        Found found = search.find(frame.reader(), RegisterSearch.query(request, frame.language()));
        SearchResult result = found.result();
        FacetView.Words words = labels.words(frame, request, result);
        return new RegisterView(
                request.text(),
                result.total(),
                views.lines(frame, found.recommendations()),
                FacetView.of(request, result, words),
                FacetView.narrowings(request, one -> one.at(ADDRESS), words),
                result.suggestion()
                        .map(text -> new Meant(text, request.searching(text).at(ADDRESS))),
                request.pages(result.total(), SearchRequest.PAGE_SIZE, ADDRESS),
                request.withoutFilters().at(ADDRESS),
                request.onPage(1).at(ADDRESS + ".csv"),
                request.onPage(1).at("/api/v1" + ADDRESS));
    }

    @GetMapping(ADDRESS + ".csv")
    void csv(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        Csv.download(response, "recommendations", csv -> {
            csv.row(COLUMNS.stream()
                    .map(column -> frame.t("recommendations.column." + column))
                    .toList());
            search.walk(
                    frame.reader(),
                    RegisterSearch.query(SearchRequest.of(RecommendationSource.FACETS, parameters), frame.language()),
                    some -> views.lines(frame, some).forEach(line -> csv.row(row(frame, line))));
        });
    }

    private static List<String> row(Frame frame, RecommendationView.Line line) {
        return Stream.of(
                        line.recommendation().number(),
                        frame.plain(line.text()),
                        String.join("; ", line.addressees()),
                        line.cycle().name(),
                        frame.t("recommendations.state." + line.recommendation().state()),
                        line.due(),
                        frame.site().url() + line.recommendation().url())
                .toList();
    }
}
