package corridor.practices.imports.files;

import corridor.practices.imports.files.encoding.TextEncoding;
import corridor.shared.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.tika.Tika;

/** Recognises by its bytes how a file must be opened, or refuses it. */
enum FileContent {
    SPREADSHEET,
    WORD,
    PDF,
    TEXT;

    private static final int LOOKED_AT = 1 << 16;
    /** Text that is written for programs. */
    private static final Map<String, String> MARKUP = Map.of(
            "application/rtf", ".rtf",
            "text/rtf", ".rtf",
            "text/html", ".html",
            "application/xhtml+xml", ".html",
            "application/xml", ".xml",
            "image/svg+xml", ".svg");

    /** Entries of a zip file that tell what it is, to the usual ending of such files. */
    private static final Map<String, String> OTHER_ZIPS = Map.of(
            "xl/workbook.bin", ".xlsb",
            "ppt/presentation.xml", ".pptx",
            "META-INF/container.xml", ".epub",
            "META-INF/MANIFEST.MF", ".jar",
            "Index/Document.iwa", ".pages");

    static FileContent of(Path file) throws IOException {
        byte[] start = beginning(file, LOOKED_AT);
        if (startsWith(start, "PK\u0003\u0004") || startsWith(start, "PK\u0005\u0006")) {
            return inZip(file);
        }
        if (startsWith(start, "\u00D0\u00CF\u0011\u00E0")) {
            throw oldOffice(file);
        }
        String type = new Tika().detect(start);
        if (type.equals("application/pdf")) {
            return PDF;
        }
        if (MARKUP.containsKey(type)) {
            throw Refusals.unsupported(MARKUP.get(type));
        }
        if (TextEncoding.of(file).isEmpty()) {
            throw Refusals.unsupported(type);
        }
        return TEXT;
    }

    private static FileContent inZip(Path file) throws IOException {
        Set<String> names = ZipGuard.checked(file);
        if (names.contains("xl/workbook.xml")) {
            return SPREADSHEET;
        }
        if (names.contains(WordLines.PART)) {
            return WORD;
        }
        throw Refusals.unsupported(OTHER_ZIPS.entrySet().stream()
                .filter(other -> names.contains(other.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(names.contains("content.xml") ? openDocument(file) : "application/zip"));
    }

    /** The type stands in clear at the beginning of an OpenDocument file. */
    private static String openDocument(Path file) throws IOException {
        String start = new String(beginning(file, 200), StandardCharsets.ISO_8859_1);
        return start.contains("opendocument.spreadsheet") ? ".ods" : start.contains("presentation") ? ".odp" : ".odt";
    }

    /** A compound file: Office before 2007, or a newer one under a password. */
    private static RefusedException oldOffice(Path file) throws IOException {
        String bytes = new String(beginning(file, 4 << 20), StandardCharsets.ISO_8859_1);
        if (bytes.contains(wide("EncryptedPackage"))) {
            return Refusals.encrypted();
        }
        return Refusals.unsupported(
                bytes.contains(wide("WordDocument"))
                        ? ".doc"
                        : bytes.contains(wide("Workbook")) ? ".xls" : "application/x-ole-storage");
    }

    private static String wide(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1).startsWith(signature);
    }

    private static byte[] beginning(Path file, int count) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(count);
        }
    }
}
