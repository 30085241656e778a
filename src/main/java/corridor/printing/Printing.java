package corridor.printing;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import corridor.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The door of booklets: writes one as PDF or as Word. */
@Service
public class Printing {

    private static final int NORMAL = 400;
    private static final int BOLD = 700;

    private final Fonts fonts;

    Printing(Fonts fonts) {
        this.fonts = fonts;
    }

    /** Whether this machine has the letters of a language; where it has not, Word is offered alone. */
    public boolean canPdf(Language language) {
        return fonts.of(language).isPresent();
    }

    /** As PDF, on A4. Nothing is fetched from anywhere. */
    public Optional<byte[]> pdf(Booklet booklet) {
        return fonts.of(booklet.language()).map(font -> pdf(booklet, font));
    }

    private byte[] pdf(Booklet booklet, Fonts.Font font) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(
                booklet.language().direction().equals("rtl") ? TextDirection.RTL : TextDirection.LTR);
        builder.useFont(font.regular().toFile(), "letters", NORMAL, FontStyle.NORMAL, true);
        builder.useFont(font.bold().orElse(font.regular()).toFile(), "letters", BOLD, FontStyle.NORMAL, true);
        fonts.of(Language.ENGLISH)
                .ifPresent(
                        other -> builder.useFont(other.regular().toFile(), "others", NORMAL, FontStyle.NORMAL, true));
        builder.useUriResolver((base, uri) -> null);
        builder.withHtmlContent(BookletHtml.of(booklet), null);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        builder.toStream(written);
        try {
            builder.run();
        } catch (IOException failure) {
            throw new UncheckedIOException("The booklet could not be set", failure);
        }
        return written.toByteArray();
    }

    /** As a page that opens in any browser, from any disk, without anything else. */
    public String html(Booklet booklet) {
        return "<!DOCTYPE html>\n" + BookletHtml.of(booklet);
    }

    /** As Word, with styles that its reader may change. */
    public byte[] word(Booklet booklet) {
        return BookletWord.of(booklet);
    }
}
