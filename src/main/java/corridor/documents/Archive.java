package corridor.documents;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a zip file holds, once all of it was unpacked to nowhere within limits: sizes that its directory states may be lies.
 *
 * @param telling the texts of the entries that say what the file is
 */
record Archive(Set<String> names, Map<String, String> telling) {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 400L * 1024 * 1024;
    private static final long HARMLESS = 10L * 1024 * 1024;
    private static final int RATIO = 200;
    private static final int TELLING_BYTES = 1 << 16;
    private static final Set<String> TELLING = Set.of("[Content_Types].xml", "mimetype");

    static Archive of(Path file) throws IOException {
        Archive archive = new Archive(new HashSet<>(), new HashMap<>());
        long fileSize = Files.size(file);
        long total = 0;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw DocumentRefusals.expands();
            }
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                total = archive.unpack(zip, entry, total, fileSize);
            }
            return archive;
        } catch (ZipException | EOFException | IllegalArgumentException broken) {
            throw DocumentRefusals.damaged();
        }
    }

    private long unpack(ZipFile zip, ZipEntry entry, long before, long fileSize) throws IOException {
        names.add(entry.getName());
        byte[] buffer = new byte[TELLING_BYTES];
        long total = before;
        try (InputStream input = zip.getInputStream(entry)) {
            int count = input.readNBytes(buffer, 0, buffer.length);
            if (TELLING.contains(entry.getName())) {
                telling.put(entry.getName(), new String(buffer, 0, count, StandardCharsets.UTF_8));
            }
            while (count > 0) {
                total += count;
                boolean swollen = total > HARMLESS && total / RATIO > fileSize;
                if (swollen || total > MOST_BYTES) {
                    throw DocumentRefusals.expands();
                }
                count = input.readNBytes(buffer, 0, buffer.length);
            }
        }
        return total;
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    boolean holdsMacros() {
        return telling.getOrDefault("[Content_Types].xml", "").contains("macroEnabled")
                || names.stream()
                        .anyMatch(name -> name.endsWith("vbaProject.bin")
                                || name.startsWith("Basic/")
                                || name.startsWith("Scripts/"));
    }

    String openDocumentType() {
        return telling.getOrDefault("mimetype", "").strip();
    }
}
