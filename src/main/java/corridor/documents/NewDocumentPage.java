package corridor.documents;

import corridor.documents.DocumentOwners.Owned;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Adding a document to a record. */
@Controller
class NewDocumentPage {

    private final Documents documents;
    private final DocumentViews views;

    NewDocumentPage(Documents documents, DocumentViews views) {
        this.documents = documents;
        this.views = views;
    }

    @GetMapping("/documents/new")
    ModelAndView form(Frame frame, @RequestParam(defaultValue = "") String about) {
        return form(frame, DocumentForm.blank(about, AudienceChoice.narrow(frame.reader())), null);
    }

    private ModelAndView form(Frame frame, DocumentForm typed, @Nullable Refusal refusal) {
        Reference about = DocumentForm.about(typed.about());
        Owned place = documents.place(frame.reader(), about).orThrow();
        documents.obstacle(frame.reader(), about).ifPresent(obstacle -> {
            throw new RefusedException(obstacle);
        });
        ModelAndView page = new ModelAndView(
                "documents/form",
                Map.of(
                        "frame",
                        frame,
                        "about",
                        typed.about(),
                        "place",
                        place,
                        "title",
                        typed.title(),
                        "language",
                        typed.language(),
                        "picker",
                        views.picker(frame, typed.readers(), typed.named())));
        if (refusal != null) {
            page.addObject("wrong", frame.sentence(refusal));
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        }
        return page;
    }

    /** Adds it. A refusal shows the form again with what was typed. */
    @PostMapping("/documents")
    Object add(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        DocumentForm typed = DocumentForm.of(fields, views.named(frame, fields));
        NewDocument document = new NewDocument(
                DocumentForm.about(typed.about()),
                typed.title(),
                DocumentForm.language(typed.language()),
                typed.readers().labels(frame.reader()));
        try (InputStream content = file == null ? InputStream.nullInputStream() : file.getInputStream()) {
            return switch (typed.named()
                    .whenClear(() -> documents.add(frame.reader(), document, name(file), content))) {
                case Outcome.Refused<Long>(Refusal refusal) -> form(frame, typed, refusal);
                case Outcome.Done<Long> done ->
                    "redirect:"
                            + documents
                                    .place(frame.reader(), document.about())
                                    .orThrow()
                                    .url()
                            + "#documents";
            };
        }
    }

    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }
}
