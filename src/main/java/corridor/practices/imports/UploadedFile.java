package corridor.practices.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.IntFunction;
import org.apache.commons.codec.digest.DigestUtils;

/** A file on this machine's disk for as long as it is looked at; closing removes it. */
record UploadedFile(Path path, long size, String sha256) implements AutoCloseable {

    /** From a stream, of whatever length. */
    static UploadedFile of(InputStream content) {
        return written(content::transferTo);
    }

    /** From pieces, read one after the other. */
    static UploadedFile of(int pieces, IntFunction<byte[]> piece) {
        return written(out -> {
            for (int number = 0; number < pieces; number++) {
                out.write(piece.apply(number));
            }
        });
    }

    private static UploadedFile written(Content content) {
        try {
            Path path = Files.createTempFile("corridor-import", ".bin");
            MessageDigest digest = DigestUtils.getSha256Digest();
            boolean whole = false;
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(path), digest)) {
                content.writeTo(out);
                whole = true;
            } finally {
                if (!whole) {
                    Files.delete(path);
                }
            }
            return new UploadedFile(path, Files.size(path), HexFormat.of().formatHex(digest.digest()));
        } catch (IOException failure) {
            throw new UncheckedIOException("The uploaded file could not be kept", failure);
        }
    }

    /** Something that can be written out. */
    private interface Content {
        void writeTo(OutputStream out) throws IOException;
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
