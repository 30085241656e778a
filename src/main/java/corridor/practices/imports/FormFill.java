package corridor.practices.imports;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.practices.Classification;
import corridor.practices.Narrative;
import corridor.practices.PracticeContent;
import corridor.practices.imports.RowDrafting.Drafted;
import corridor.practices.imports.files.SourceFile;
import corridor.practices.imports.files.SourceFiles;
import corridor.practices.imports.files.SourceRow;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Reads what a Word or PDF file says of one practice, as a suggestion to be looked over in a form. Nothing is kept. */
@Service
public class FormFill {

    /** The note on a file that holds more practices than the first one, which alone is suggested. */
    private static final String MANY = "cards-many";

    private static final int LONGEST_NAME = 200;

    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;
    private final ColumnWords columnWords = new ColumnWords();

    FormFill(Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    /** For whoever is signed in. A file that cannot be read is refused for the same reasons as an import. */
    public Outcome<Suggestion> read(Reader reader, String fileName, InputStream content) {
        if (!reader.signedIn()) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "read"));
        }
        String name = fileName.isBlank() ? "text" : fileName.substring(Math.max(0, fileName.length() - LONGEST_NAME));
        try (UploadedFile file = UploadedFile.of(content)) {
            return switch (SourceFiles.open(file.path(), name)) {
                case Outcome.Refused<SourceFile>(Refusal refusal) -> Outcome.refused(refusal);
                case Outcome.Done<SourceFile>(SourceFile source) -> suggestion(source, name);
            };
        } catch (RefusedException furtherDown) {
            return Outcome.refused(furtherDown.refusal());
        }
    }

    private Outcome<Suggestion> suggestion(SourceFile source, String name) {
        List<SourceRow> rows = source.firstRows(2);
        SourceRow row = rows.getFirst();
        Recognition recognition = new Recognition(countries, taxonomies, organisations.recogniser());
        Mapping mapping = columnWords.suggest(source.columns());
        Drafted drafted = new RowDrafting(mapping, recognition, taxonomies, name).draft(row);
        List<String> notes = new ArrayList<>(drafted.notes());
        if (rows.size() > 1) {
            notes.add(MANY);
        }
        return drafted.content()
                .map(content -> Outcome.done(new Suggestion(withSources(content, lines(name, row)), notes)))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.INVALID, "file-without-rows")));
    }

    private static String lines(String name, SourceRow row) {
        return name + ":" + row.firstLine() + (row.lastLine() > row.firstLine() ? "-" + row.lastLine() : "");
    }

    private static PracticeContent withSources(PracticeContent content, String lines) {
        Narrative told = content.narrative();
        Classification classified = content.classification();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("title", true);
        parts.put("summary", !content.summary().isEmpty());
        parts.put("challenge", !told.challenge().isEmpty());
        parts.put("approach", !told.approach().isEmpty());
        parts.put("takeaways", !told.takeaways().isEmpty());
        parts.put("results", !told.results().isEmpty());
        parts.put("proponents", !classified.proponents().areUnknown());
        parts.put("countries", !classified.places().countries().isEmpty());
        parts.put("themes", !classified.themes().isEmpty());
        parts.put(
                "years", classified.years().from() != null || classified.years().to() != null);
        Map<String, List<String>> sources = new LinkedHashMap<>();
        parts.forEach((part, found) -> {
            if (found) {
                sources.put(part, List.of(lines));
            }
        });
        return new PracticeContent(
                content.title(),
                content.summary(),
                classified,
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
                        sources));
    }

    /**
     * What a file says of a practice.
     *
     * @param content with the lines that each part was read from in its sources
     * @param notes what was healed or looks wrong: the end of a message key {@code imports.note.<note>}
     */
    public record Suggestion(PracticeContent content, List<String> notes) {}
}
