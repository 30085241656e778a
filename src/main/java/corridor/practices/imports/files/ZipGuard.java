package corridor.practices.imports.files;

import corridor.shared.RefusedException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Unpacks a zip file once, to nowhere, before anything else opens it: sizes that its directory states may be lies. */
final class ZipGuard {

    private final long fileSize;
    private final byte[] buffer = new byte[1 << 16];
    private long total;

    private ZipGuard(long fileSize) {
        this.fileSize = fileSize;
    }

    /** The names of its entries, once all of it was unpacked within the limits. */
    static Set<String> checked(Path file) throws IOException {
        ZipGuard guard = new ZipGuard(Files.size(file));
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > Limits.ZIP_ENTRIES) {
                throw Refusals.expandsTooMuch();
            }
            Set<String> names = new HashSet<>();
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(ZipEntry.class::cast)::iterator) {
                guard.unpack(zip, entry);
                names.add(entry.getName());
            }
            return names;
        } catch (ZipException | EOFException damaged) {
            throw damaged(damaged);
        }
    }

    private void unpack(ZipFile zip, ZipEntry entry) throws IOException {
        boolean inMemory = entry.getName().endsWith("sharedStrings.xml");
        boolean sheet = entry.getName().startsWith("xl/worksheets/");
        SheetScan scan = new SheetScan();
        long before = total;
        try (InputStream input = zip.getInputStream(entry)) {
            for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
                count(count);
                if (inMemory && total - before > Limits.UNZIPPED_PART_IN_MEMORY) {
                    throw Refusals.expandsTooMuch();
                }
                if (sheet) {
                    scan.take(buffer, count);
                }
            }
        }
    }

    private void count(int bytes) {
        total += bytes;
        boolean swollen = total > Limits.UNZIPPED_HARMLESS && total / Limits.UNZIPPED_RATIO > fileSize;
        if (swollen || total > Limits.UNZIPPED_BYTES) {
            throw Refusals.expandsTooMuch();
        }
    }

    private static RefusedException damaged(IOException cause) {
        RefusedException damaged = Refusals.damaged();
        damaged.initCause(cause);
        return damaged;
    }
}
