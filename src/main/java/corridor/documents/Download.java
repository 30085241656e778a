package corridor.documents;

import corridor.access.Audience;
import corridor.documents.Documents.Opened;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The answer that holds the bytes of a document: to be saved, never shown as a page. */
public final class Download {

    static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private Download() {}

    /** A version under its own name. Answers to Range and If-None-Match. */
    public static ResponseEntity<Resource> of(Opened opened) {
        DocumentVersion version = opened.version();
        return named(version.fileName())
                .cacheControl(caching(opened.document()))
                .eTag("\"" + version.sha256() + "\"")
                .contentType(mediaType(version.type()))
                .body(new Bytes(opened));
    }

    /** A copy under a name that says nothing; kept nowhere. */
    public static ResponseEntity<byte[]> of(BareCopy copy, String name) {
        return named(name + "." + copy.type().ending())
                .cacheControl(CacheControl.noStore().cachePrivate())
                .contentType(mediaType(copy.type()))
                .body(copy.content());
    }

    private static ResponseEntity.BodyBuilder named(String fileName) {
        ContentDisposition name = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    private static MediaType mediaType(FileType type) {
        MediaType mediaType = MediaType.parseMediaType(type.mediaType());
        return type.text() ? new MediaType(mediaType, StandardCharsets.UTF_8) : mediaType;
    }

    /** What everyone may see is asked for again with its mark; anything else is kept nowhere. */
    static CacheControl caching(Document document) {
        return document.sharedWith().contains(Audience.PUBLIC)
                ? CacheControl.noCache()
                : CacheControl.noStore().cachePrivate();
    }

    /** A version as Spring gives it out, whole or a range of it. */
    private static final class Bytes extends AbstractResource {

        private final Opened opened;

        Bytes(Opened opened) {
            this.opened = opened;
        }

        @Override
        public InputStream getInputStream() {
            return opened.content().open();
        }

        @Override
        public long contentLength() {
            return opened.version().size();
        }

        @Override
        public String getDescription() {
            return "version " + opened.version().id();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Bytes bytes && bytes.opened.version().equals(opened.version());
        }

        @Override
        public int hashCode() {
            return opened.version().hashCode();
        }
    }
}
