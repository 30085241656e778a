package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.TextLine;
import corridor.practices.imports.files.encoding.TextEncoding;
import corridor.shared.Outcome;
import corridor.shared.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The door of uploaded files. */
public final class SourceFiles {

    private SourceFiles() {}

    /**
     * Looks into a file: its kind by its content, encoding, columns and first row. The file must stay in place while its
     * rows are read.
     *
     * @param name the name it was uploaded under, a hint where the content leaves it open
     */
    public static Outcome<SourceFile> open(Path file, String name) {
        try {
            SourceFile source = read(file, new NameHint(name));
            if (source.firstRows(1).isEmpty()) {
                throw Refusals.withoutRows();
            }
            return Outcome.done(source);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The text of a Word or PDF file, line by line; any other kind of file is refused. */
    public static Outcome<List<TextLine>> lines(Path file) {
        try {
            checkSize(file);
            List<TextLine> lines = switch (FileContent.of(file)) {
                case WORD -> WordLines.of(file);
                case PDF -> PdfLines.of(file);
                case SPREADSHEET, TEXT -> throw Refusals.notRunningText();
            };
            if (lines.stream().allMatch(line -> line.text().isBlank())) {
                throw Refusals.withoutText();
            }
            return Outcome.done(lines);
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A file of plain text, whatever its encoding. */
    public static Outcome<String> text(Path file) {
        try {
            checkSize(file);
            TextEncoding encoding =
                    TextEncoding.of(file).orElseThrow(() -> Refusals.unsupported("application/octet-stream"));
            return Outcome.done(TextLines.whole(file, encoding));
        } catch (RefusedException refused) {
            return Outcome.refused(refused.refusal());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void checkSize(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw Refusals.empty();
        }
        if (size > Limits.FILE_BYTES) {
            throw Refusals.tooLarge(Limits.FILE_BYTES);
        }
    }

    private static SourceFile read(Path file, NameHint hint) throws IOException {
        checkSize(file);
        return switch (FileContent.of(file)) {
            case SPREADSHEET -> SpreadsheetSource.open(file);
            case WORD -> CardSource.open(SourceKind.WORD, SourceFacts.NONE, WordLines.of(file));
            case PDF -> CardSource.open(SourceKind.PDF, SourceFacts.NONE, PdfLines.of(file));
            case TEXT ->
                TextSource.open(
                        file,
                        TextEncoding.of(file).orElseThrow(() -> Refusals.unsupported("application/octet-stream")),
                        hint);
        };
    }
}
