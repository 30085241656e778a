package corridor.practices.imports.files;

import corridor.practices.imports.files.cards.TextLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** Reads the text of a PDF file by lines, with a blank line between paragraphs. */
final class PdfLines {

    private static final long IN_MEMORY = 64L * 1024 * 1024;
    private static final long ON_DISK = 1024L * 1024 * 1024;

    private PdfLines() {}

    static List<TextLine> of(Path file) throws IOException {
        if (Files.size(file) > Limits.PDF_BYTES) {
            throw Refusals.tooLarge(Limits.PDF_BYTES);
        }
        String text = Untrusted.read(() -> text(file));
        if (text.isBlank()) {
            throw Refusals.withoutText();
        }
        return TextLines.of(text);
    }

    private static String text(Path file) throws IOException {
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
            return text(document);
        } catch (InvalidPasswordException locked) {
            throw Refusals.encrypted();
        }
    }

    private static String text(PDDocument document) throws IOException {
        int pages = document.getNumberOfPages();
        if (pages > Limits.PAGES) {
            throw Refusals.tooManyPages();
        }
        BoundedStripper stripper = new BoundedStripper();
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n");
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            text.append(stripper.getText(document)).append('\n');
            if (text.length() > Limits.TEXT_CHARACTERS) {
                throw Refusals.tooLong();
            }
        }
        return text.toString();
    }
}
