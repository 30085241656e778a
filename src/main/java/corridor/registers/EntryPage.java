package corridor.registers;

import corridor.documents.DocumentPanels;
import corridor.registers.kinds.RegisterKind;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.threads.Threads;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An entry, and the steps in its life. */
@Controller
class EntryPage {

    /** Title and summary stand above the lines. */
    private static final int ABOVE = 2;

    private final Registers registers;
    private final Entries entries;
    private final ShapeViews shapes;
    private final Threads threads;
    private final EntryDocuments owners;
    private final DocumentPanels documents;

    EntryPage(
            Registers registers,
            Entries entries,
            ShapeViews shapes,
            Threads threads,
            EntryDocuments owners,
            DocumentPanels documents) {
        this.registers = registers;
        this.entries = entries;
        this.shapes = shapes;
        this.threads = threads;
        this.owners = owners;
        this.documents = documents;
    }

    @GetMapping("/registers/{kind}/{slug}")
    ModelAndView show(Frame frame, @PathVariable String kind, @PathVariable String slug) {
        return page(frame, found(frame, kind, slug), "");
    }

    private Entry found(Frame frame, String kind, String slug) {
        return registers
                .find(frame.reader(), RegisterListPage.known(kind), slug)
                .orThrow();
    }

    private ModelAndView page(Frame frame, Entry entry, String sentence) {
        List<ShapeLine> sorting = shapes.lines(frame, EntryHead.SHAPE, entry.head());
        Instant confirmed = entry.confirmedAt();
        boolean corrects = entry.state().equals(EntryLifecycle.PUBLISHED)
                && frame.reader().may(EntryLifecycle.CORRECTING, entry.organisations());
        return new ModelAndView(
                "registers/show",
                Map.of(
                        "frame",
                        frame,
                        "sentence",
                        sentence,
                        "view",
                        new EntryView(
                                entry,
                                EntryFacets.standing(entry),
                                shapes.lines(frame, entry.kind().shape(), (Record)
                                        entry.content().record()),
                                sorting.subList(ABOVE, sorting.size()).stream()
                                        .filter(line -> !line.unknown())
                                        .toList(),
                                threads.of(frame.reader(), entry.reference()),
                                documents.of(frame, entry.reference(), owners.owned(frame.reader(), entry)),
                                registers.offers(frame.reader(), entry),
                                confirmed == null ? "" : frame.date(confirmed),
                                new EntryView.Standing(
                                        registers.mayChange(frame.reader(), entry),
                                        registers.mayConfirm(frame.reader(), entry),
                                        corrects
                                                && entry.head().sensitive()
                                                && entry.openReason().isEmpty()))));
    }

    @PostMapping("/registers/{kind}/{slug}/steps/{action}")
    Object step(
            Frame frame,
            @PathVariable String kind,
            @PathVariable String slug,
            @PathVariable String action,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason) {
        Entry entry = found(frame, kind, slug);
        Target target = new Target(entry.id(), version);
        Outcome<Long> outcome = entries.step(frame.reader(), target, action, reason);
        return switch (outcome) {
            case Outcome.Done<Long> done ->
                "redirect:" + (action.equals("discard") || action.equals("retract") ? "/registers/desk" : entry.url());
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, entry, frame.sentence(refusal)));
        };
    }

    /** Those that are not published yet. */
    @GetMapping("/registers/desk")
    ModelAndView desk(Frame frame) {
        return new ModelAndView(
                "registers/desk",
                Map.of(
                        "frame",
                        frame,
                        "entries",
                        registers.waiting(frame.reader()),
                        "kinds",
                        RegisterKind.values(),
                        "writer",
                        registers.mayWrite(frame.reader())));
    }
}
