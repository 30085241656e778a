package corridor.contacts.imports;

import corridor.actors.Choices;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Bringing in a list of contacts: upload, look over, record. */
@Controller
@RequestMapping("/contacts/imports")
public class ContactImportPage {

    private static final int PAGE = 100;
    private static final String ONE = "/{id:\\d{1,18}}";

    private final ContactImports imports;
    private final Comparing comparing;
    private final Choices choices;

    ContactImportPage(ContactImports imports, Comparing comparing, Choices choices) {
        this.imports = imports;
        this.comparing = comparing;
        this.choices = choices;
    }

    @GetMapping
    ModelAndView list(Frame frame) {
        return form(frame, null);
    }

    private ModelAndView form(Frame frame, @Nullable Refusal refusal) {
        imports.obstacle(frame.reader()).ifPresent(obstacle -> {
            throw new RefusedException(obstacle);
        });
        ModelAndView page = new ModelAndView(
                        "contacts/upload", Map.of("frame", frame, "latest", imports.latest(frame.reader())))
                .addObject("wrong", sentence(frame, refusal));
        return status(page, refusal);
    }

    private static @Nullable String sentence(Frame frame, @Nullable Refusal refusal) {
        return refusal == null ? null : frame.sentence(refusal);
    }

    private static ModelAndView status(ModelAndView page, @Nullable Refusal refusal) {
        if (refusal != null) {
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        }
        return page;
    }

    /** Takes a file. A refusal shows the form again and says why. */
    @PostMapping
    Object upload(Frame frame, @RequestParam(required = false) @Nullable MultipartFile file) {
        return switch (imports.upload(frame.reader(), name(file), () -> opened(file))) {
            case Outcome.Done<Long>(Long id) -> back(id);
            case Outcome.Refused<Long>(Refusal refusal) -> form(frame, refusal);
        };
    }

    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    static InputStream opened(@Nullable MultipartFile file) {
        try {
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String back(long id) {
        return "redirect:/contacts/imports/" + id;
    }

    @GetMapping(ONE)
    ModelAndView show(Frame frame, @PathVariable long id, @RequestParam(defaultValue = "1") int page) {
        return show(frame, id, Math.max(1, page), null);
    }

    private ModelAndView show(Frame frame, long id, int page, @Nullable Refusal refusal) {
        ContactImport one = imports.find(frame.reader(), id).orThrow();
        List<Line> lines =
                one.lines().stream().skip((page - 1L) * PAGE).limit(PAGE).toList();
        ModelAndView shown = new ModelAndView(
                        "contacts/review",
                        Map.of(
                                "frame",
                                frame,
                                "view",
                                new ContactListView(
                                        one,
                                        new Slice<>(
                                                lines, page, PAGE, one.lines().size()),
                                        comparing.unknown(one.lines()),
                                        comparing.named(lines),
                                        choices.kinds(frame))))
                .addObject("wrong", sentence(frame, refusal));
        return status(shown, refusal);
    }

    /** Says which organisations are meant: {@code choice} holds one for each {@code name}, in the same order. */
    @PostMapping(ONE + "/organisations")
    Object place(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        ContactImport one = imports.find(frame.reader(), id).orThrow();
        List<String> name = fields.getOrDefault("name", List.of());
        List<String> choice = fields.getOrDefault("choice", List.of());
        Map<String, String> byName = new HashMap<>();
        for (int at = 0; at < Math.min(name.size(), choice.size()); at++) {
            byName.put(name.get(at), choice.get(at));
        }
        return answered(frame, id, 1, imports.place(frame.reader(), one, version, byName));
    }

    /** Says what becomes of the lines of a page: {@code decision} holds one for each {@code line}. */
    @PostMapping(ONE + "/lines")
    Object choose(
            Frame frame,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam List<Integer> line,
            @RequestParam List<String> decision) {
        ContactImport one = imports.find(frame.reader(), id).orThrow();
        Map<Integer, String> byNumber = new HashMap<>();
        for (int at = 0; at < Math.min(line.size(), decision.size()); at++) {
            byNumber.put(line.get(at), decision.get(at));
        }
        return answered(frame, id, page, imports.choose(frame.reader(), one, version, byNumber));
    }

    private Object answered(Frame frame, long id, int page, Outcome<Long> outcome) {
        return switch (outcome) {
            case Outcome.Done<Long> done -> back(id) + (page > 1 ? "?page=" + page : "");
            case Outcome.Refused<Long>(Refusal refusal) -> show(frame, id, page, refusal);
        };
    }

    @PostMapping(ONE + "/recording")
    Object record(Frame frame, @PathVariable long id, @RequestParam int version) {
        ContactImport one = imports.find(frame.reader(), id).orThrow();
        return answered(frame, id, 1, imports.record(frame.reader(), one, version));
    }

    @PostMapping(ONE + "/removal")
    String discard(Frame frame, @PathVariable long id, @RequestParam int version) {
        imports.discard(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:/contacts/imports";
    }
}
