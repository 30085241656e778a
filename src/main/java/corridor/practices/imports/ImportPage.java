package corridor.practices.imports;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing a document in: upload, confirm the columns, look at the report, publish or undo. */
@Controller
@RequestMapping("/practices/imports")
class ImportPage {

    private final Imports imports;
    private final ImportViews views;

    ImportPage(Imports imports, ImportViews views) {
        this.imports = imports;
        this.views = views;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        return form(frame, "", null);
    }

    private ModelAndView form(Frame frame, String text, @Nullable Refusal refusal) {
        ModelAndView page = new ModelAndView(
                "imports/upload",
                Map.of(
                        "frame",
                        frame,
                        "text",
                        text,
                        "obstacle",
                        imports.obstacle(frame.reader()).map(one -> frame.sentence(one)),
                        "latest",
                        imports.latest(frame.reader())));
        if (refusal != null) {
            page.addObject("wrong", frame.sentence(refusal));
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        }
        return page;
    }

    /** Takes a file or pasted text. A refusal shows the form again with what was typed. */
    @PostMapping
    Object upload(
            Frame frame,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String text)
            throws IOException {
        return file != null && (!file.isEmpty() || text.isBlank())
                ? taken(frame, String.valueOf(file.getOriginalFilename()), file.getInputStream(), text)
                : taken(
                        frame,
                        "pasted-text.txt",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        text);
    }

    private Object taken(Frame frame, String name, InputStream content, String typed) throws IOException {
        try (content) {
            return switch (imports.upload(frame.reader(), name, content)) {
                case Outcome.Done<Long>(Long id) -> "redirect:/practices/imports/" + id;
                case Outcome.Refused<Long>(Refusal refusal) -> form(frame, typed, refusal);
            };
        }
    }

    @GetMapping("/{id}")
    ModelAndView show(
            Frame frame,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String note,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "0") long cluster) {
        Import one = imports.find(frame.reader(), id).orThrow();
        ImportView view = views.view(frame, one, note, after, cluster);
        return new ModelAndView(
                frame.partial() ? "imports/body" : "imports/show", Map.of("frame", frame, "view", view));
    }

    /** Confirms the columns: {@code field} holds a field code for each {@code column}, in the same order. */
    @PostMapping("/{id}/mapping")
    Object start(Frame frame, @PathVariable long id, @RequestParam int version, @RequestParam List<String> field) {
        Import one = imports.find(frame.reader(), id).orThrow();
        Map<String, String> chosen = byColumn(one, field);
        try {
            imports.start(frame.reader(), one, version, chosen).orThrow();
            return "redirect:/practices/imports/" + id;
        } catch (RefusedException refused) {
            return again(frame, id, chosen, refused.refusal());
        }
    }

    /** What was chosen stays; where somebody else has chosen otherwise meanwhile, both are shown. */
    private ModelAndView again(Frame frame, long id, Map<String, String> chosen, Refusal refusal) {
        Import now = imports.find(frame.reader(), id).orThrow();
        ImportView view = views.view(frame, now, null, 0, 0).choosing(chosen, frame.sentence(refusal));
        return frame.again(refusal, new ModelAndView("imports/show", Map.of("frame", frame, "view", view)));
    }

    private static Map<String, String> byColumn(Import one, List<String> fields) {
        if (fields.size() != one.columns().size()) {
            throw new RefusedException(Refusal.of(Refusal.Kind.INVALID, "request-not-understood"));
        }
        Map<String, String> byColumn = new java.util.LinkedHashMap<>();
        for (int at = 0; at < fields.size(); at++) {
            byColumn.put(one.columns().get(at), fields.get(at));
        }
        return byColumn;
    }

    @PostMapping("/{id}/publication")
    String publish(Frame frame, @PathVariable long id, @RequestParam int version) {
        imports.publish(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:/practices/imports/" + id;
    }

    @PostMapping("/{id}/removal")
    String undo(Frame frame, @PathVariable long id, @RequestParam int version) {
        imports.undo(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:/practices/imports/" + id;
    }

    @PostMapping("/{id}/merges")
    String merge(Frame frame, @PathVariable long id, @RequestParam long survivor, @RequestParam List<Long> duplicate) {
        Import one = imports.find(frame.reader(), id).orThrow();
        List<Long> others =
                duplicate.stream().filter(other -> other != survivor).toList();
        imports.merge(frame.reader(), one, survivor, others).orThrow();
        return "redirect:/practices/imports/" + id + "#duplicates";
    }

    @PostMapping("/{id}/separations")
    String separate(Frame frame, @PathVariable long id, @RequestParam List<Integer> row) {
        Import one = imports.find(frame.reader(), id).orThrow();
        imports.separate(frame.reader(), one, row).orThrow();
        return "redirect:/practices/imports/" + id + "#duplicates";
    }
}
