package corridor.recommendations;

import corridor.recommendations.RegisterSearch.Found;
import corridor.recommendations.RegisterView.Facet;
import corridor.recommendations.RegisterView.Value;
import corridor.search.SearchResult;
import corridor.ui.Csv;
import corridor.ui.Frame;
import corridor.ui.Pages;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
        RegisterRequest request = RegisterRequest.of(parameters);
        return new ModelAndView("recommendations/list", Map.of("frame", frame, "register", view(frame, request)));
    }

    private RegisterView view(Frame frame, RegisterRequest request) {
        Found found = search.find(frame.reader(), request.query(frame.language()));
        SearchResult result = found.result();
        return new RegisterView(
                request.text(),
                result.total(),
                views.lines(frame, found.recommendations()),
                facets(frame, request, result),
                !request.filters().isEmpty() || !request.text().isBlank(),
                Pages.of(
                        request.page(),
                        result.total(),
                        RegisterRequest.PAGE_SIZE,
                        page -> request.onPage(page).at(ADDRESS)),
                request.onPage(1).at(ADDRESS + ".csv"),
                request.onPage(1).at("/api/v1" + ADDRESS));
    }

    private List<Facet> facets(Frame frame, RegisterRequest request, SearchResult result) {
        List<Facet> facets = new ArrayList<>();
        result.facets().forEach((facet, counts) -> {
            Map<String, Long> all = new LinkedHashMap<>(counts);
            request.filters().getOrDefault(facet, java.util.Set.of()).forEach(value -> all.putIfAbsent(value, 0L));
            Map<String, String> names = labels.labels(frame, facet, all.keySet());
            List<Value> values = all.entrySet().stream()
                    .filter(one -> names.containsKey(one.getKey()))
                    .map(one -> new Value(
                            one.getKey(),
                            names.getOrDefault(one.getKey(), one.getKey()),
                            one.getValue(),
                            request.has(facet, one.getKey())))
                    .toList();
            if (!values.isEmpty()) {
                facets.add(new Facet(facet, values));
            }
        });
        return facets;
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
                    RegisterRequest.of(parameters).query(frame.language()),
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
