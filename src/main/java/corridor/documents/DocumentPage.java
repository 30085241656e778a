package corridor.documents;

import corridor.documents.DocumentView.Typed;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The page of one document, and what its keepers may do with it there. */
@Controller
@RequestMapping("/documents/{id:\\d{1,18}}")
class DocumentPage {

    private final Documents documents;
    private final DocumentViews views;

    DocumentPage(Documents documents, DocumentViews views) {
        this.documents = documents;
        this.views = views;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable long id) {
        return show(frame, documents.find(frame.reader(), id).orThrow(), null);
    }

    private ModelAndView show(Frame frame, Document document, @Nullable Typed typed) {
        Typed shown = typed == null
                ? new Typed(
                        document.title(), document.language().map(Language::tag).orElse(""), "", "", null)
                : typed;
        DocumentView view = views.view(
                frame,
                document,
                documents.place(frame.reader(), document.about()).orThrow(),
                shown);
        return new ModelAndView("documents/show", Map.of("frame", frame, "view", view));
    }

    private Object answer(Frame frame, Document document, Outcome<Long> outcome, Typed typed) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> "redirect:/documents/" + document.id();
            case Outcome.Refused<Long>(Refusal refusal) -> {
                // as it is now: someone else may have changed it
                Document now = documents.find(frame.reader(), document.id()).orThrow();
                ModelAndView again = show(frame, now, typed);
                again.addObject("wrong", frame.sentence(refusal));
                yield frame.again(refusal, again);
            }
        };
    }

    private static Typed typed(Document document, String reason, String removal) {
        return new Typed(
                document.title(), document.language().map(Language::tag).orElse(""), reason, removal, null);
    }

    @PostMapping("/versions")
    Object addVersion(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        Document document = documents.find(frame.reader(), id).orThrow();
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            Outcome<Long> added = documents.addVersion(
                    frame.reader(), new Target(id, version), reason, NewDocumentPage.name(file), content);
            return answer(frame, document, added, typed(document, reason, ""));
        }
    }

    @PostMapping("/title")
    Object rename(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Document document = documents.find(frame.reader(), id).orThrow();
        String title = DocumentForm.text(fields, "title");
        String language = DocumentForm.text(fields, "language");
        Outcome<Long> renamed =
                documents.rename(frame.reader(), new Target(id, version), title, DocumentForm.language(language));
        return answer(frame, document, renamed, new Typed(title, language, "", "", null));
    }

    @PostMapping("/audience")
    Object share(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Document document = documents.find(frame.reader(), id).orThrow();
        DocumentForm form = DocumentForm.of(fields, views.named(frame, fields));
        Outcome<Long> shared = form.named()
                .whenClear(() -> documents.changeAudience(
                        frame.reader(), new Target(id, version), form.readers().labels(frame.reader())));
        Typed standing = typed(document, "", "");
        boolean kept = !form.named().clear();
        return answer(frame, document, shared, kept ? standing.with(form) : standing);
    }

    /** Removes it for good and leads back to the record. */
    @PostMapping("/removal")
    Object remove(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Document document = documents.find(frame.reader(), id).orThrow();
        return switch (documents.remove(frame.reader(), new Target(id, version), reason)) {
            case Outcome.Done<Long> done ->
                "redirect:"
                        + documents
                                .place(frame.reader(), document.about())
                                .orThrow()
                                .url()
                        + "#documents";
            case Outcome.Refused<Long> refused -> answer(frame, document, refused, typed(document, "", reason));
        };
    }
}
