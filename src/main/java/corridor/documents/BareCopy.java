package corridor.documents;

import corridor.documents.Documents.Opened;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * A copy that tells nothing of who made the original: without properties, comments, signatures and what is enclosed. What
 * is written on its pages stays.
 */
public final class BareCopy {

    private static final List<COSName> TELLING = List.of(
            COSName.METADATA,
            COSName.getPDFName("PieceInfo"),
            COSName.getPDFName("LastModified"),
            COSName.getPDFName("AF"),
            COSName.getPDFName("Collection"));

    private final FileType type;
    private final byte[] content;

    private BareCopy(FileType type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    /** Whether files of this kind can be shown without who made them; office files and contacts hold names throughout. */
    public static boolean possible(FileType type) {
        return type.picture() || type == FileType.PDF || type == FileType.TXT || type == FileType.CSV;
    }

    /** What the copy of a file of that kind is. */
    public static FileType typeOf(FileType type) {
        return type.picture() ? FileType.PNG : type;
    }

    /** None where none can be made, such as of a file that is locked. */
    public static Optional<BareCopy> of(Opened opened) {
        try (InputStream content = opened.content().open()) {
            return of(opened.version().type(), content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The same of what is about to be added. */
    public static Optional<BareCopy> of(FileType type, InputStream content) throws IOException {
        if (!possible(type)) {
            return Optional.empty();
        }
        if (type.picture()) {
            return Optional.of(new BareCopy(typeOf(type), drawn(content)));
        }
        byte[] bytes = content.readAllBytes();
        return type == FileType.PDF
                ? written(bytes).map(written -> new BareCopy(type, written))
                : Optional.of(new BareCopy(type, bytes));
    }

    /** Drawn anew, as for previews. */
    private static byte[] drawn(InputStream content) throws IOException {
        Path file = Files.createTempFile("corridor", ".picture");
        try {
            Files.write(file, content.readAllBytes());
            return Pictures.written(Pictures.small(file), "png");
        } finally {
            Files.delete(file);
        }
    }

    private static Optional<byte[]> written(byte[] original) throws IOException {
        try (PDDocument document = Loader.loadPDF(original)) {
            if (document.isEncrypted()) {
                return Optional.empty();
            }
            bare(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return Optional.of(out.toByteArray());
        } catch (IOException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException broken) {
            return Optional.empty();
        }
    }

    private static void bare(PDDocument document) throws IOException {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm();
        if (form != null) {
            form.flatten();
        }
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        List.of("AcroForm", "Names", "OpenAction", "AA", "Perms", "Threads", "SpiderInfo")
                .forEach(entry -> catalog.removeItem(COSName.getPDFName(entry)));
        for (PDPage page : document.getPages()) {
            page.setAnnotations(List.of());
        }
        document.getDocument().getXrefTable().keySet().stream()
                .map(document.getDocument()::getObjectFromPool)
                .map(COSObject::getObject)
                .filter(COSDictionary.class::isInstance)
                .map(COSDictionary.class::cast)
                .forEach(object -> TELLING.forEach(object::removeItem));
        document.setDocumentInformation(new PDDocumentInformation());
        document.getDocument().getTrailer().removeItem(COSName.ID);
        document.setDocumentId(0L);
    }

    FileType type() {
        return type;
    }

    byte[] content() {
        return content;
    }
}
