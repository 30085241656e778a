package corridor.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.apache.commons.codec.digest.DigestUtils;

/** An upload on this machine's disk for as long as it is looked at; closing removes it. */
record SpooledFile(Path path, long size, String sha256) implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    /** Takes at most so many bytes; a longer stream is refused and not read to its end. */
    static SpooledFile of(InputStream content, long most) {
        try {
            Path path = Files.createTempFile("corridor-document", ".bin");
            boolean whole = false;
            try {
                SpooledFile file = written(path, content, most);
                whole = true;
                return file;
            } finally {
                if (!whole) {
                    Files.deleteIfExists(path);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The uploaded document could not be kept", failure);
        }
    }

    private static SpooledFile written(Path path, InputStream content, long most) throws IOException {
        MessageDigest digest = DigestUtils.getSha256Digest();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int count = content.read(buffer); count >= 0; count = content.read(buffer)) {
                size += count;
                if (size > most) {
                    throw DocumentRefusals.tooLarge(most / (1024 * 1024));
                }
                out.write(buffer, 0, count);
            }
        }
        if (size == 0) {
            throw DocumentRefusals.empty();
        }
        return new SpooledFile(path, size, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
