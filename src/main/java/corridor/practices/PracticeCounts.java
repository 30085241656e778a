package corridor.practices;

import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How many practices carry each value of a facet, as a table: the figures of a chart, or of any search. */
@Controller
class PracticeCounts {

    private final Practices practices;
    private final PracticeLabels labels;

    PracticeCounts(Practices practices, PracticeLabels labels) {
        this.practices = practices;
        this.labels = labels;
    }

    /** As CSV with the value, its name and the number; narrowed like the list. An unknown facet is refused. */
    @GetMapping("/practices/counts.csv")
    void csv(
            Frame frame,
            @RequestParam String by,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        if (!PracticeFacets.ALL.contains(by)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "request-not-understood"));
        }
        Language language = frame.language();
        Map<String, Long> counts = practices
                .search(frame.reader(), PracticeRequest.of(parameters).query(language))
                .result()
                .facets()
                .getOrDefault(by, Map.of());
        Csv.download(response, "practices-by-" + by, csv -> {
            csv.row(frame.t("practices.column.code"), frame.t("practices.facet." + by), frame.t("chart.number"));
            counts.forEach((value, number) ->
                    csv.row(value, labels.label(by, value, language).text(), String.valueOf(number)));
        });
    }
}
