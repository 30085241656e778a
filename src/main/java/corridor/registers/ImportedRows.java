package corridor.registers;

import corridor.access.Reader;
import corridor.registers.kinds.RegisterKind;
import corridor.registers.kinds.RegisterRecord;
import corridor.shapes.Shape;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeRows;
import corridor.shapes.Typed;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** The door by which a table becomes drafts: all of its rows, or none where one of them does not fit. */
@Service
public class ImportedRows {

    private static final int MOST_ROWS = 500;
    private static final int LONGEST_FILE = 2_000_000;
    private static final int MOST_PROBLEMS = 50;

    private final Entries entries;
    private final ShapeForm form;
    private final ShapeRows rows;

    ImportedRows(Entries entries, ShapeForm form, ShapeRows rows) {
        this.entries = entries;
        this.form = form;
        this.rows = rows;
    }

    /**
     * What came of a table.
     *
     * @param drafted how many drafts it made; none where there are problems
     */
    public record Imported(int drafted, List<Problem> problems) {}

    /**
     * What does not fit.
     *
     * @param column its heading
     * @param code below {@code shapes.wrong}
     * @param longest how many signs or values fit
     */
    public record Problem(long line, String column, String code, int longest) {}

    /** Reads a table as the download of the kind writes it; columns that are not there are not known. */
    @Transactional
    public Outcome<Imported> read(Reader reader, RegisterKind kind, byte[] file) {
        return file.length > LONGEST_FILE
                ? Outcome.refused(Refusal.of(Kind.TOO_LARGE, "file-too-large", LONGEST_FILE / 1_000_000))
                : text(file).then(table -> read(reader, kind, table));
    }

    /** What is not UTF-8 is not guessed at: the line where it stops being so is told. */
    private static Outcome<String> text(byte[] file) {
        CharBuffer signs = CharBuffer.allocate(file.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file), signs, true);
        String text = signs.flip().toString();
        return result.isError()
                ? Outcome.refused(
                        Refusal.of(Kind.INVALID, "table-encoding", text.lines().count()))
                : Outcome.done(text);
    }

    private Outcome<Imported> read(Reader reader, RegisterKind kind, String table) {
        List<Problem> problems = new ArrayList<>();
        Optional<List<EntryContent>> contents = contents(kind, table, problems);
        if (contents.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "table-unreadable", MOST_ROWS));
        }
        if (!problems.isEmpty()) {
            return Outcome.done(
                    new Imported(0, problems.stream().limit(MOST_PROBLEMS).toList()));
        }
        for (EntryContent content : contents.get()) {
            Outcome<Long> drafted = entries.draft(reader, EntryDraft.of(kind, content, Origin.IMPORTED));
            if (drafted instanceof Outcome.Refused<Long>(Refusal refusal)) {
                // so that the rows before it are not kept
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.refused(refusal);
            }
        }
        return Outcome.done(new Imported(contents.get().size(), List.of()));
    }

    private Optional<List<EntryContent>> contents(RegisterKind kind, String table, List<Problem> problems) {
        List<EntryContent> contents = new ArrayList<>();
        String text = table.startsWith("\uFEFF") ? table.substring(1) : table;
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : csv) {
                if (contents.size() >= MOST_ROWS) {
                    return Optional.empty();
                }
                content(kind, row, problems).ifPresent(contents::add);
            }
        } catch (CsvParseException | IllegalArgumentException | IllegalStateException unreadable) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return contents.isEmpty() && problems.isEmpty() ? Optional.empty() : Optional.of(contents);
    }

    private Optional<EntryContent> content(RegisterKind kind, NamedCsvRecord row, List<Problem> problems) {
        Map<String, String> cells = new HashMap<>();
        row.getFieldsAsMap().forEach((column, cell) -> cells.putIfAbsent(column.strip(), cell));
        Map<String, String> own = new HashMap<>();
        String prefix = kind.code() + ".";
        cells.forEach((column, cell) -> {
            if (column.startsWith(prefix)) {
                own.put(column.substring(prefix.length()), cell);
            }
        });
        long line = row.getStartingLineNumber();
        Optional<Map<String, Typed>> head = rows.typed(EntryHead.SHAPE, cells);
        Optional<Map<String, Typed>> content = rows.typed(kind.shape(), own);
        if (head.isEmpty() || content.isEmpty()) {
            problems.add(new Problem(line, kind.code(), "malformed", 0));
            return Optional.empty();
        }
        ShapeForm.Read heading = form.check(EntryHead.SHAPE, head.get());
        ShapeForm.Read record = form.check(kind.shape(), content.get());
        heading.problems()
                .forEach(
                        (field, code) -> problems.add(new Problem(line, field, code, longest(EntryHead.SHAPE, field))));
        record.problems()
                .forEach((field, code) ->
                        problems.add(new Problem(line, prefix + field, code, longest(kind.shape(), field))));
        return heading.record() instanceof EntryHead said && record.record() instanceof RegisterRecord known
                ? Optional.of(new EntryContent(said, known))
                : Optional.empty();
    }

    private static int longest(Shape shape, String field) {
        int row = field.indexOf('.');
        return shape.field(row < 0 ? field : field.substring(0, row)).longest();
    }
}
