package corridor.practices.imports;

import corridor.access.Reader;
import corridor.practices.Classification;
import corridor.practices.Narrative;
import corridor.practices.PracticeContent;
import corridor.practices.imports.RowDrafting.Drafted;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceFiles;
import corridor.practices.imports.files.SourceRow;
import corridor.practices.imports.files.cards.TextLine;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Reads what a Word or PDF file says of one practice, as a suggestion to be looked over in a form. Nothing is kept. */
@Service
public class FormFill {

    /** The note on a file that holds more practices than the first one, which alone is suggested. */
    private static final String MANY = "cards-many";

    private static final int LONGEST_NAME = 200;

    private final RowDraftings draftings;
    private final ColumnWords columnWords = new ColumnWords();

    FormFill(RowDraftings draftings) {
        this.draftings = draftings;
    }

    /** For whoever is signed in. A file that cannot be read is refused for the same reasons as an import. */
    public Outcome<Suggestion> read(Reader reader, String fileName, InputStream content) {
        if (!reader.signedIn()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "read"));
        }
        String name = fileName.isBlank() ? "text" : fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
        try (UploadedFile file = UploadedFile.of(content)) {
            return switch (SourceFiles.lines(file.path())) {
                case Outcome.Refused<List<TextLine>>(Refusal refusal) -> Outcome.refused(refusal);
                case Outcome.Done<List<TextLine>>(List<TextLine> lines) -> suggestion(file, lines, name);
            };
        } catch (RefusedException furtherDown) {
            return Outcome.refused(furtherDown.refusal());
        }
    }

    private Outcome<Suggestion> suggestion(UploadedFile file, List<TextLine> lines, String name) {
        FormText.Read read = cards(file, name).orElseGet(() -> FormText.of(lines, columnWords, name));
        SourceRow row = read.row();
        Drafted drafted = draftings.of(read.mapping(), name).draft(row);
        List<String> notes = new ArrayList<>(drafted.notes());
        if (row.number() > 1) {
            notes.add(MANY);
        }
        return drafted.content()
                .map(content -> Outcome.done(new Suggestion(
                        withSources(content, lines(name, row)),
                        notes,
                        lines.stream().map(TextLine::text).toList(),
                        placed(content, read, notes))))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "file-without-rows")));
    }

    /** The first of several practices; one alone is read as a form. Its number is how many there are at least. */
    private Optional<FormText.Read> cards(UploadedFile file, String name) {
        return SourceFiles.open(file.path(), name) instanceof Outcome.Done<SourceFile>(SourceFile source)
                        && source.firstRows(2).size() > 1
                ? Optional.of(new FormText.Read(
                        numbered(source.firstRows(1).getFirst()), columnWords.suggest(source.columns())))
                : Optional.empty();
    }

    private static SourceRow numbered(SourceRow row) {
        return new SourceRow(2, row.firstLine(), row.lastLine(), row.values(), row.notes());
    }

    /** The cells of names, terms and numbers of which nothing was left over. */
    private static List<String> placed(PracticeContent content, FormText.Read read, List<String> notes) {
        Classification found = content.classification();
        Map<ImportField, Boolean> whole = new EnumMap<>(ImportField.class);
        whole.put(ImportField.PROPONENTS, !found.proponents().areUnknown());
        whole.put(ImportField.COUNTRIES, !found.places().countries().isEmpty() && none(notes, "country-unknown"));
        whole.put(ImportField.CORRIDORS, !found.places().corridors().isEmpty() && none(notes, "corridor-unknown"));
        whole.put(ImportField.THEMES, !found.themes().isEmpty() && none(notes, "theme-unknown"));
        whole.put(ImportField.LEVELS, !found.levels().isEmpty());
        whole.put(ImportField.MARKERS, !found.markers().isEmpty());
        whole.put(ImportField.OBJECTIVES, !found.objectives().isEmpty());
        whole.put(ImportField.TARGETS, !found.targets().isEmpty());
        whole.put(ImportField.STAGES, !found.stages().isEmpty() && none(notes, "term-unknown"));
        whole.put(ImportField.MATURITY, found.maturity() != null && none(notes, "term-unknown"));
        whole.put(ImportField.YEAR_FROM, found.years().from() != null);
        whole.put(ImportField.YEAR_TO, found.years().to() != null);
        whole.put(ImportField.LINK, !content.narrative().links().isEmpty());
        whole.put(ImportField.LANGUAGE, true);
        return Stream.concat(
                        whole.entrySet().stream()
                                .filter(Map.Entry::getValue)
                                .flatMap(one -> read.mapping().all(read.row(), one.getKey()).stream()),
                        // a label is no text that could be missed
                        read.mapping().byColumn().entrySet().stream()
                                .filter(one -> one.getValue() != ImportField.IGNORE)
                                .map(Map.Entry::getKey))
                .toList();
    }

    private static boolean none(List<String> notes, String code) {
        return notes.stream().noneMatch(note -> note.startsWith(code + ":"));
    }

    private static String lines(String name, SourceRow row) {
        return name + ":" + row.firstLine() + (row.lastLine() > row.firstLine() ? "-" + row.lastLine() : "");
    }

    /** Which parts the file says anything of. */
    private static Map<String, Boolean> parts(PracticeContent content) {
        Narrative told = content.narrative();
        Classification classified = content.classification();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("title", true);
        parts.put("summary", !content.summary().isEmpty());
        parts.put("challenge", !told.challenge().isEmpty());
        parts.put("approach", !told.approach().isEmpty());
        parts.put("takeaways", !told.takeaways().isEmpty());
        parts.put("results", !told.results().isEmpty());
        parts.put("evidence", !told.particulars().evidence().isEmpty());
        parts.put("costs", !told.particulars().costs().isEmpty());
        parts.put("funding", !told.particulars().funding().isEmpty());
        parts.put("proponents", !classified.proponents().areUnknown());
        parts.put("countries", !classified.places().countries().isEmpty());
        parts.put("themes", !classified.themes().isEmpty());
        parts.put(
                "years", classified.years().from() != null || classified.years().to() != null);
        return parts;
    }

    private static PracticeContent withSources(PracticeContent content, String lines) {
        Narrative told = content.narrative();
        Map<String, List<String>> sources = new LinkedHashMap<>();
        parts(content).forEach((part, found) -> {
            if (found) {
                sources.put(part, List.of(lines));
            }
        });
        return new PracticeContent(
                content.title(),
                content.summary(),
                content.classification(),
                new Narrative(
                        told.challenge(),
                        told.approach(),
                        told.takeaways(),
                        told.results(),
                        told.figures(),
                        told.lessons(),
                        told.resources(),
                        told.showings(),
                        told.links(),
                        told.particulars(),
                        sources));
    }

    /**
     * What a file says of a practice.
     *
     * @param content with the lines that each part was read from in its sources
     * @param notes what was healed or looks wrong: the end of a message key {@code imports.note.<note>}
     * @param lines the whole text of the file
     * @param placed parts of it that went into the content as something else than text
     */
    public record Suggestion(PracticeContent content, List<String> notes, List<String> lines, List<String> placed) {}
}
