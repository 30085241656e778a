package corridor.archives;

import corridor.archives.Manifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.commons.codec.digest.DigestUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup as it lies on disk: a ZIP with a file for each table, and the manifest last, so that what is cut off has none. */
final class ArchiveFile implements AutoCloseable {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final ZipFile zip;

    private ArchiveFile(ZipFile zip) {
        this.zip = zip;
    }

    static ArchiveFile open(Path file) throws IOException {
        return new ArchiveFile(new ZipFile(file.toFile()));
    }

    static MessageDigest digest() {
        return DigestUtils.getSha256Digest();
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    Manifest manifest() throws IOException {
        try (InputStream in = stream(Manifest.NAME)) {
            return JSON.readValue(in.readAllBytes(), Manifest.class);
        } catch (JacksonException unreadable) {
            throw new ZipException("its table of contents cannot be read");
        }
    }

    InputStream stream(Part part) throws IOException {
        return stream(part.file());
    }

    private InputStream stream(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new ZipException(name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    /** The first table whose content is not what was written. */
    Optional<String> damaged(Manifest manifest) throws IOException {
        for (Part part : manifest.tables()) {
            try (DigestInputStream in = new DigestInputStream(stream(part), digest())) {
                in.transferTo(OutputStream.nullOutputStream());
                if (!hex(in.getMessageDigest()).equals(part.sha256())) {
                    return Optional.of(part.file() + " is not as it was written");
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
