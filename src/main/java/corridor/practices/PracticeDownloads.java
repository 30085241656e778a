package corridor.practices;

import corridor.actors.Organisations;
import corridor.search.Search;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.taxonomy.Countries;
import corridor.ui.Csv;
import corridor.ui.Frame;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Any result as a table: CSV or spreadsheet. */
@Controller
class PracticeDownloads {

    private final Practices practices;
    private final Search search;
    private final Organisations organisations;
    private final Countries countries;
    private final PracticeLabels labels;
    private final ParticularsQuery particulars;

    PracticeDownloads(
            Practices practices,
            Search search,
            Organisations organisations,
            Countries countries,
            PracticeLabels labels,
            ParticularsQuery particulars) {
        this.practices = practices;
        this.search = search;
        this.organisations = organisations;
        this.countries = countries;
        this.labels = labels;
        this.particulars = particulars;
    }

    @GetMapping(path = "/practices.csv")
    void csv(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        search.obstacle().ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        Csv.download(response, "practices", csv -> {
            csv.row(header(frame));
            eachRow(frame, parameters, csv::row);
        });
    }

    @GetMapping(path = "/practices.xlsx")
    void spreadsheet(Frame frame, @RequestParam MultiValueMap<String, String> parameters, HttpServletResponse response)
            throws IOException {
        search.obstacle().ifPresent(refusal -> Outcome.refused(refusal).orThrow());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"practices.xlsx\"");
        // ended only when all is written: what breaks off half way must not look whole
        Workbook workbook = new Workbook(response.getOutputStream(), "Corridor", "1.0");
        Sheet rows = new Sheet(workbook.newWorksheet(frame.t("practices.title")));
        rows.write(header(frame));
        eachRow(frame, parameters, rows::write);
        workbook.close();
    }

    private static List<String> header(Frame frame) {
        return Stream.of(
                        "title",
                        "summary",
                        "proponents",
                        "countries",
                        "corridors",
                        "themes",
                        "objectives",
                        "targets",
                        "levels",
                        "stages",
                        "maturity",
                        "years",
                        "evidence",
                        "costs",
                        "funding",
                        "contact",
                        "status",
                        "address")
                .map(column -> frame.t("practices.column." + column))
                .toList();
    }

    private void eachRow(Frame frame, MultiValueMap<String, String> parameters, Consumer<List<String>> writer) {
        practices.walk(frame.reader(), PracticeRequest.of(parameters).query(frame.language()), cards -> {
            Map<Long, Particulars> known = particulars.of(frame.reader(), cards);
            cards.forEach(card -> writer.accept(row(frame, card, known.getOrDefault(card.id(), Particulars.UNKNOWN))));
        });
    }

    private List<String> row(Frame frame, PracticeCard card, Particulars known) {
        Language language = frame.language();
        Classification classified = card.classification();
        return Stream.of(
                        frame.plain(card.marks().in(card.title(), language)),
                        frame.plain(card.marks().in(card.summary(), language)),
                        proponents(classified, language),
                        classified.allCountries().stream()
                                .map(country ->
                                        countries.name(country, language).text())
                                .collect(Collectors.joining("; ")),
                        labels("corridor", classified.places().corridors(), language),
                        labels("theme", classified.themes(), language),
                        labels("objective", classified.objectives(), language),
                        labels("target", classified.targets(), language),
                        labels("level", classified.levels(), language),
                        labels("stage", classified.stages(), language),
                        labels("maturity", classified.maturities(), language),
                        classified.years().toString(),
                        frame.plain(card.marks().in(known.evidence(), language)),
                        frame.plain(card.marks().in(known.costs(), language)),
                        frame.plain(card.marks().in(known.funding(), language)),
                        known.contact(),
                        frame.t("practices.status." + card.status()),
                        frame.site().url() + "/practices/" + card.slug())
                .toList();
    }

    private String proponents(Classification classified, Language language) {
        return Stream.concat(
                        organisations.find(classified.proponents().organisations()).stream()
                                .map(one -> one.name().in(language).text()),
                        classified.proponents().others().stream())
                .collect(Collectors.joining("; "));
    }

    private String labels(String facet, List<String> codes, Language language) {
        return codes.stream()
                .map(code -> labels.label(facet, code, language).text())
                .collect(Collectors.joining("; "));
    }

    /** Writes rows below one another. */
    private static final class Sheet {

        /** In memory at once. */
        private static final int KEPT = 500;

        private final Worksheet sheet;
        private int next;

        Sheet(Worksheet sheet) {
            this.sheet = sheet;
        }

        void write(List<String> cells) {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(next, column, Csv.harmless(cells.get(column)));
            }
            next++;
            if (next % KEPT == 0) {
                flush();
            }
        }

        private void flush() {
            try {
                sheet.flush();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
