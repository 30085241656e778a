package corridor.documents;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;

/** Draws the first pages of a PDF file, and gives up on one that takes too long or too much memory. */
final class PdfPages {

    private static final int PAGES = 3;
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long IN_MEMORY = 32L * 1024 * 1024;
    private static final long ON_DISK = 512L * 1024 * 1024;
    private static final long MOST_PIXELS = 40_000_000;
    private static final int DEEPEST = 5;

    private PdfPages() {}

    static List<Preview> of(Path file) throws IOException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        try (PDDocument document =
                Loader.loadPDF(file.toFile(), MemoryUsageSetting.setupMixed(IN_MEMORY, ON_DISK).streamCache)) {
            PDFRenderer renderer = new BoundedRenderer(document, deadline);
            renderer.setSubsamplingAllowed(true);
            List<Preview> pages = new ArrayList<>();
            for (int page = 0; page < Math.min(PAGES, document.getNumberOfPages()); page++) {
                checkPictures(document.getPage(page).getResources(), 0);
                pages.add(preview(page + 1, drawn(document, renderer, page), "png"));
            }
            return pages;
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NegativeArraySizeException
                | ClassCastException
                | NullPointerException
                | ArithmeticException broken) {
            throw DocumentRefusals.damaged();
        }
    }

    private static BufferedImage drawn(PDDocument document, PDFRenderer renderer, int page) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float longest = Math.max(1, Math.max(box.getWidth(), box.getHeight()));
        return Pictures.fitted(renderer.renderImage(page, Pictures.LONGEST_SIDE / longest));
    }

    static Preview preview(int page, BufferedImage image, String format) throws IOException {
        return new Preview(
                page, "image/" + format, image.getWidth(), image.getHeight(), Pictures.written(image, format));
    }

    /** A picture of a few bytes may state a size that fills the memory. */
    private static void checkPictures(PDResources resources, int depth) throws IOException {
        if (resources == null || depth > DEEPEST) {
            return;
        }
        for (COSName name : resources.getXObjectNames()) {
            PDXObject object = resources.getXObject(name);
            if (object instanceof PDImageXObject image && (long) image.getWidth() * image.getHeight() > MOST_PIXELS) {
                throw DocumentRefusals.expands();
            }
            if (object instanceof PDFormXObject form) {
                checkPictures(form.getResources(), depth + 1);
            }
        }
    }

    /** Draws until the deadline. */
    private static final class BoundedRenderer extends PDFRenderer {

        private final long deadline;

        BoundedRenderer(PDDocument document, long deadline) {
            super(document);
            this.deadline = deadline;
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new BoundedDrawer(parameters, deadline);
        }
    }

    /** Looks at the time before each operator. */
    private static final class BoundedDrawer extends PageDrawer {

        private final long deadline;

        BoundedDrawer(PageDrawerParameters parameters, long deadline) throws IOException {
            super(parameters);
            this.deadline = deadline;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (System.nanoTime() > deadline) {
                throw DocumentRefusals.expands();
            }
            super.processOperator(operator, operands);
        }
    }
}
