package corridor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.tika.Tika;

/** Tells by its bytes what a file is, and refuses what documents may not be or what its name dresses up. */
final class FileInspection {

    private static final int LOOKED_AT = 1 << 16;
    private static final Map<String, FileType> BY_MAGIC = Map.of(
            "application/pdf", FileType.PDF,
            "image/png", FileType.PNG,
            "image/jpeg", FileType.JPEG,
            "image/webp", FileType.WEBP);
    private static final Map<String, FileType> BY_PART = Map.of(
            "word/document.xml", FileType.DOCX,
            "xl/workbook.xml", FileType.XLSX,
            "ppt/presentation.xml", FileType.PPTX);

    private FileInspection() {}

    static FileType of(Path file, FileName name) {
        try {
            FileType type = type(file, name);
            if (!name.ending().isEmpty() && !type.endsLike(name.ending())) {
                throw DocumentRefusals.nameMisleads(name.ending(), type);
            }
            return type;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileType type(Path file, FileName name) throws IOException {
        byte[] start = beginning(file);
        if (startsWith(start, "PK\u0003\u0004") || startsWith(start, "PK\u0005\u0006")) {
            FileType type = inArchive(Archive.of(file));
            OfficeParts.check(file);
            return type;
        }
        String detected = new Tika().detect(start);
        FileType type = BY_MAGIC.get(detected);
        if (type == null) {
            return text(file, start, detected, name);
        }
        if (type.picture()) {
            Pictures.check(file);
        }
        if (type == FileType.PDF) {
            PdfInspection.check(file);
        }
        return type;
    }

    private static FileType inArchive(Archive archive) {
        if (archive.holdsMacros()) {
            throw DocumentRefusals.macros();
        }
        return BY_PART.entrySet().stream()
                .filter(part -> archive.holds(part.getKey()) && archive.holds("[Content_Types].xml"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseGet(() -> openDocument(archive.openDocumentType()));
    }

    private static FileType openDocument(String type) {
        if (type.equals(FileType.ODT.mediaType())) {
            return FileType.ODT;
        }
        if (type.equals(FileType.ODS.mediaType())) {
            return FileType.ODS;
        }
        throw DocumentRefusals.kindRefused("application/zip");
    }

    private static FileType text(Path file, byte[] start, String detected, FileName name) throws IOException {
        String head = new String(start, StandardCharsets.ISO_8859_1);
        if (head.replaceFirst("^\u00EF\u00BB\u00BF", "").stripLeading().startsWith("BEGIN:VCARD")) {
            return FileType.VCARD;
        }
        if (!detected.startsWith("text/plain") && !detected.equals("text/csv")) {
            throw DocumentRefusals.kindRefused(detected);
        }
        if (holdsZero(file)) {
            throw DocumentRefusals.kindRefused("application/octet-stream");
        }
        return name.ending().equals(FileType.CSV.ending()) ? FileType.CSV : FileType.TXT;
    }

    /** Text in one of the usual encodings holds no zero bytes. */
    private static boolean holdsZero(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            byte[] buffer = new byte[LOOKED_AT];
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                for (int at = 0; at < count; at++) {
                    if (buffer[at] == 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static boolean startsWith(byte[] bytes, String signature) {
        return new String(bytes, 0, Math.min(bytes.length, 8), StandardCharsets.ISO_8859_1).startsWith(signature);
    }

    private static byte[] beginning(Path file) throws IOException {
        try (InputStream input = Files.newInputStream(file)) {
            return input.readNBytes(LOOKED_AT);
        }
    }
}
