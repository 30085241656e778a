package corridor.practices.imports;

import corridor.practices.Classification;
import corridor.practices.Classification.Places;
import corridor.practices.Narrative;
import corridor.practices.Particulars;
import corridor.practices.PracticeContent;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Years;
import corridor.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Makes a draft of a row, and notes what it healed and what looks wrong. */
final class RowDrafting {

    private static final int TITLE_LIMIT = 250;
    private static final int MOST_SUGGESTED = 2;
    private static final List<ImportField> TOLD = List.of(
            ImportField.TITLE,
            ImportField.SUMMARY,
            ImportField.CHALLENGE,
            ImportField.APPROACH,
            ImportField.RESULTS,
            ImportField.TAKEAWAY);
    private static final Pattern TARGET = Pattern.compile("(?<![\\d.])(1[0-7]|[1-9])\\.([1-9]\\d?|[a-d])(?![\\d.])");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.])\\d{1,2}(?![\\d.])");

    private final Mapping mapping;
    private final Recognition recognition;
    private final Taxonomies taxonomies;
    private final MeetingCells meetings;
    private final String source;

    RowDrafting(Mapping mapping, Recognition recognition, Taxonomies taxonomies, MeetingCells meetings, String source) {
        this.mapping = mapping;
        this.recognition = recognition;
        this.taxonomies = taxonomies;
        this.meetings = meetings;
        this.source = source;
    }

    /** A row as a draft, or why there is none. */
    record Drafted(Optional<PracticeContent> content, List<String> notes) {}

    Drafted draft(SourceRow row) {
        List<String> notes = new ArrayList<>(row.notes());
        String title =
                mapping.text(row, ImportField.TITLE).replaceAll("\\s+", " ").strip();
        if (title.isEmpty()) {
            notes.add("title-missing");
            return new Drafted(Optional.empty(), notes);
        }
        if (title.length() > TITLE_LIMIT) {
            title = title.substring(0, TITLE_LIMIT);
            notes.add("title-shortened");
        }
        Language language = language(row, title, notes);
        LocalizedText summary = LocalizedText.of(language, summary(row, notes));
        Classification classification = classification(row, notes);
        return new Drafted(
                Optional.of(new PracticeContent(
                        LocalizedText.of(language, title), summary, classification, narrative(row, language, notes))),
                List.copyOf(new LinkedHashSet<>(notes)));
    }

    private Language language(SourceRow row, String title, List<String> notes) {
        String said = mapping.text(row, ImportField.LANGUAGE);
        String text =
                title + " " + mapping.text(row, ImportField.SUMMARY) + " " + mapping.text(row, ImportField.APPROACH);
        Optional<Language> seen = TextLanguage.of(text);
        Optional<Language> named = said.isBlank() ? Optional.empty() : Cells.language(said);
        if (named.isPresent() && seen.isPresent() && !named.equals(seen) && text.length() > 200) {
            notes.add("language-contradicts");
            return seen.get();
        }
        return seen.or(() -> named).orElse(Language.ENGLISH);
    }

    /** The summary, or the beginning of the approach where there is none. */
    private String summary(SourceRow row, List<String> notes) {
        String summary = mapping.text(row, ImportField.SUMMARY);
        if (!summary.isBlank()) {
            return summary;
        }
        String approach = mapping.text(row, ImportField.APPROACH);
        if (approach.isBlank()) {
            notes.add("summary-missing");
            return "";
        }
        notes.add("summary-from-approach");
        return Cells.beginning(approach);
    }

    private Classification classification(SourceRow row, List<String> notes) {
        List<String> unknownCountries = new ArrayList<>();
        List<String> unknownThemes = new ArrayList<>();
        String countryCell = mapping.text(row, ImportField.COUNTRIES);
        Places places = new Places(
                recognition.countries(countryCell, unknownCountries),
                regions(row, countryCell),
                CorridorCells.read(mapping.text(row, ImportField.CORRIDORS), recognition, notes));
        List<String> themes = themes(row, unknownThemes, notes);
        unknownCountries.stream().limit(5).forEach(name -> notes.add("country-unknown:" + Cells.shortened(name)));
        unknownThemes.stream().limit(5).forEach(name -> notes.add("theme-unknown:" + Cells.shortened(name)));
        return new Classification(
                recognition.proponents(mapping.text(row, ImportField.PROPONENTS)),
                places,
                recognition.terms("levels", mapping.text(row, ImportField.LEVELS), new ArrayList<>()),
                themes,
                codes(NUMBER, mapping.text(row, ImportField.OBJECTIVES), Taxonomies.OBJECTIVES),
                codes(TARGET, mapping.text(row, ImportField.TARGETS), Taxonomies.TARGETS),
                named("stages", ImportField.STAGES, row, notes),
                recognition.terms("markers", mapping.text(row, ImportField.MARKERS), new ArrayList<>()),
                named("maturity", ImportField.MATURITY, row, notes).stream()
                        .findFirst()
                        .orElse(null),
                years(row, notes));
    }

    /** Terms that a cell names; what is none of them becomes a note. */
    private List<String> named(String scheme, ImportField field, SourceRow row, List<String> notes) {
        List<String> unknown = new ArrayList<>();
        List<String> found = recognition.terms(scheme, mapping.text(row, field), unknown);
        unknown.stream().limit(5).forEach(name -> notes.add("term-unknown:" + Cells.shortened(name)));
        return found;
    }

    /** The themes that the row names, or those of which its texts speak where it names none. */
    private List<String> themes(SourceRow row, List<String> unknown, List<String> notes) {
        List<String> named = recognition.terms(Taxonomies.THEMES, mapping.text(row, ImportField.THEMES), unknown);
        if (!named.isEmpty()) {
            return named;
        }
        String texts = TOLD.stream().map(field -> mapping.text(row, field)).collect(Collectors.joining("\n"));
        List<String> suggested = recognition.mentioned(Taxonomies.THEMES, texts, MOST_SUGGESTED);
        if (!suggested.isEmpty()) {
            notes.add("themes-from-text");
        }
        return suggested;
    }

    private List<String> regions(SourceRow row, String countryCell) {
        Set<String> regions = new LinkedHashSet<>(
                recognition.terms(Taxonomies.REGIONS, mapping.text(row, ImportField.REGIONS), new ArrayList<>()));
        if (Recognition.worldwide(countryCell)) {
            regions.add("001");
        }
        return List.copyOf(regions);
    }

    private List<String> codes(Pattern pattern, String cell, String scheme) {
        return pattern.matcher(cell)
                .results()
                .map(java.util.regex.MatchResult::group)
                .distinct()
                .filter(code -> taxonomies.term(scheme, code).isPresent())
                .toList();
    }

    private Years years(SourceRow row, List<String> notes) {
        Integer from = Cells.year(mapping.text(row, ImportField.YEAR_FROM), false);
        Integer to = Cells.year(mapping.text(row, ImportField.YEAR_TO), true);
        if (from != null && to != null && from > to) {
            notes.add("years-reversed");
            return new Years(to, from);
        }
        return new Years(from, to);
    }

    private Narrative narrative(SourceRow row, Language language, List<String> notes) {
        String lines =
                row.firstLine() == row.lastLine() ? "" + row.firstLine() : row.firstLine() + "-" + row.lastLine();
        String origin = source + ":" + lines;
        Map<String, List<String>> sources = new TreeMap<>(Map.of("row", List.of(origin)));
        return new Narrative(
                text(row, ImportField.CHALLENGE, language),
                text(row, ImportField.APPROACH, language),
                mapping.all(row, ImportField.TAKEAWAY).stream()
                        .limit(Narrative.MOST_TAKEAWAYS)
                        .map(takeaway -> LocalizedText.of(language, takeaway))
                        .toList(),
                text(row, ImportField.RESULTS, language),
                List.of(),
                List.of(),
                List.of(),
                meetings.read(mapping.text(row, ImportField.SHOWN_AT), origin, notes),
                Cells.links(mapping.text(row, ImportField.LINK)).toList(),
                new Particulars(
                        text(row, ImportField.EVIDENCE, language),
                        text(row, ImportField.COSTS, language),
                        text(row, ImportField.FUNDING, language),
                        mapping.text(row, ImportField.CONTACT).strip()),
                sources);
    }

    private LocalizedText text(SourceRow row, ImportField field, Language language) {
        return LocalizedText.of(language, mapping.text(row, field));
    }
}
