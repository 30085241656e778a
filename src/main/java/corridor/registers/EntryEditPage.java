package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shapes.FieldView;
import corridor.shapes.ShapeFields;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of an entry: a new one, or one that is changed. */
@Controller
public class EntryEditPage {

    private final Registers registers;
    private final Entries entries;
    private final EntryForm form;
    private final ShapeFields fields;

    EntryEditPage(Registers registers, Entries entries, EntryForm form, ShapeFields fields) {
        this.registers = registers;
        this.entries = entries;
        this.form = form;
        this.fields = fields;
    }

    /** What the form shows. */
    public record EditView(
            RegisterKind kind,
            @Nullable Entry entry,
            String action,
            String back,
            int version,
            String beforeHead,
            String beforeContent,
            List<FieldView> head,
            List<FieldView> content,
            String sentence,
            EntryForm.Outrun outrun) {}

    @GetMapping("/registers/{kind}/new")
    ModelAndView blank(Frame frame, @PathVariable String kind) {
        RegisterKind known = drafting(frame, kind);
        return page(frame, known, null, form.blank(known), "", EntryForm.Outrun.NOTHING);
    }

    private RegisterKind drafting(Frame frame, String kind) {
        if (!registers.mayWrite(frame.reader())) {
            throw frame.reader().refused("write");
        }
        return RegisterListPage.known(kind);
    }

    private ModelAndView page(
            Frame frame,
            RegisterKind kind,
            @Nullable Entry entry,
            EntryForm.Typed typed,
            String sentence,
            EntryForm.Outrun outrun) {
        EditView view = new EditView(
                kind,
                entry,
                entry == null ? kind.url() : entry.url() + "/edit",
                entry == null ? kind.url() : entry.url(),
                entry == null ? 0 : entry.version(),
                entry == null ? "" : form.written(entry.head()),
                entry == null ? "" : form.written((Record) entry.content().record()),
                fields.of(
                        frame,
                        EntryHead.SHAPE,
                        typed.head().typed(),
                        typed.head().problems()),
                fields.of(
                        frame,
                        kind.shape(),
                        typed.content().typed(),
                        typed.content().problems()),
                sentence,
                outrun);
        return new ModelAndView("registers/edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/registers/{kind}")
    Object draft(Frame frame, @PathVariable String kind, @RequestParam MultiValueMap<String, String> sent) {
        RegisterKind known = drafting(frame, kind);
        EntryForm.Typed typed = form.read(known, sent);
        Optional<EntryContent> content = typed.whole();
        if (content.isPresent()) {
            return switch (entries.write(frame.reader(), known, content.get())) {
                case Outcome.Done<Entry>(Entry entry) -> "redirect:" + entry.url();
                case Outcome.Refused<Entry>(Refusal refusal) ->
                    frame.again(
                            refusal,
                            page(frame, known, null, typed, frame.sentence(refusal), EntryForm.Outrun.NOTHING));
            };
        }
        return frame.again(
                Refusal.of(Kind.INVALID, "entry-malformed"),
                page(frame, known, null, typed, "", EntryForm.Outrun.NOTHING));
    }

    @GetMapping("/registers/{kind}/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String kind, @PathVariable String slug) {
        Entry entry = changeable(frame, kind, slug);
        return page(frame, entry.kind(), entry, form.of(entry), "", EntryForm.Outrun.NOTHING);
    }

    private Entry changeable(Frame frame, String kind, String slug) {
        Entry entry = registers
                .find(frame.reader(), RegisterListPage.known(kind), slug)
                .orThrow();
        if (!registers.mayChange(frame.reader(), entry)) {
            throw frame.reader().refused("change");
        }
        return entry;
    }

    /** Changes it. What others changed meanwhile is taken over or shown; nothing that was typed is lost. */
    @PostMapping("/registers/{kind}/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String kind,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Entry entry = changeable(frame, kind, slug);
        EntryForm.Typed typed = form.read(entry.kind(), sent);
        if (version != entry.version()) {
            EntryForm.Merged merged = form.merge(frame, entry, typed, sent);
            return frame.again(
                    Refusal.of(Kind.STALE, "version-stale"),
                    page(frame, entry.kind(), entry, merged.typed(), frame.t("registers.outrun"), merged.outrun()));
        }
        Optional<EntryContent> content = typed.whole();
        if (content.isEmpty()) {
            return frame.again(
                    Refusal.of(Kind.INVALID, "entry-malformed"),
                    page(frame, entry.kind(), entry, typed, "", EntryForm.Outrun.NOTHING));
        }
        Outcome<Long> outcome = entries.change(frame.reader(), new Target(entry.id(), version), content.get());
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        page(frame, entry.kind(), entry, typed, frame.sentence(refusal), EntryForm.Outrun.NOTHING))
                : "redirect:" + entry.url();
    }
}
