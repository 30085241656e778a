package corridor.documents;

import corridor.access.Reader;
import corridor.documents.Documents.Opened;
import corridor.shared.RefusedException;
import org.springframework.core.io.Resource;
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

    private final Documents documents;

    DocumentDownload(Documents documents) {
        this.documents = documents;
    }

    /** A version; the name in the address is for people alone. Answers to Range and If-None-Match. */
    @GetMapping("/{fileName}")
    ResponseEntity<Resource> download(
            Reader reader, @PathVariable long id, @PathVariable int number, @PathVariable String fileName) {
        return Download.of(documents.open(reader, id, number).orThrow());
    }

    @GetMapping("/previews/{page:\\d{1,3}}")
    ResponseEntity<byte[]> preview(
            Reader reader, @PathVariable long id, @PathVariable int number, @PathVariable int page) {
        Opened opened = documents.open(reader, id, number).orThrow();
        Preview preview = documents
                .preview(reader, id, number, page)
                .orElseThrow(() -> new RefusedException(DocumentRefusals.missing()));
        return ResponseEntity.ok()
                .header("Content-Security-Policy", Download.NOTHING_RUNS)
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(Download.caching(opened.document()))
                .contentType(MediaType.parseMediaType(preview.mediaType()))
                .body(preview.content());
    }
}
