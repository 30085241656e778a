package corridor.documents;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.documents.Documents.Opened;
import corridor.shared.RefusedException;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Gives out the bytes of documents: to be saved and never shown as a page, to those alone who may see them now. */
@Controller
@RequestMapping("/documents/{id:\\d{1,18}}/{number:\\d{1,9}}")
class DocumentDownload {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'";

    private final Documents documents;

    DocumentDownload(Documents documents) {
        this.documents = documents;
    }

    /** A version; the name in the address is for people alone. Answers to Range and If-None-Match. */
    @GetMapping("/{fileName}")
    ResponseEntity<Resource> download(
            Reader reader, @PathVariable long id, @PathVariable int number, @PathVariable String fileName) {
        Opened opened = documents.open(reader, id, number).orThrow();
        DocumentVersion version = opened.version();
        ContentDisposition name = ContentDisposition.attachment()
                .filename(version.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .cacheControl(caching(opened.document()))
                .eTag("\"" + version.sha256() + "\"")
                .contentType(mediaType(version.type()))
                .body(new Bytes(opened));
    }

    private static MediaType mediaType(FileType type) {
        MediaType mediaType = MediaType.parseMediaType(type.mediaType());
        return type.text() ? new MediaType(mediaType, StandardCharsets.UTF_8) : mediaType;
    }

    @GetMapping("/previews/{page:\\d{1,3}}")
    ResponseEntity<byte[]> preview(
            Reader reader, @PathVariable long id, @PathVariable int number, @PathVariable int page) {
        Opened opened = documents.open(reader, id, number).orThrow();
        Preview preview = documents
                .preview(reader, id, number, page)
                .orElseThrow(() -> new RefusedException(DocumentRefusals.missing()));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(caching(opened.document()))
                .contentType(MediaType.parseMediaType(preview.mediaType()))
                .body(preview.content());
    }

    /** What everyone may see is asked for again with its mark; anything else is kept nowhere. */
    private static CacheControl caching(Document document) {
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
