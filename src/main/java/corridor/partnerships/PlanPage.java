package corridor.partnerships;

import corridor.partnerships.HealthViews.GapView;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.partnerships.plan.PlanRecord;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The plan and the diary of a partnership, kind by kind. */
@Controller
public class PlanPage {

    private static final String NEW = "new";

    private final Partnerships partnerships;
    private final Plans plans;
    private final RecordForm form;
    private final ShapeViews shapes;
    private final HealthViews sums;
    private final PartnershipRows rows;

    PlanPage(
            Partnerships partnerships,
            Plans plans,
            RecordForm form,
            ShapeViews shapes,
            HealthViews sums,
            PartnershipRows rows) {
        this.partnerships = partnerships;
        this.plans = plans;
        this.form = form;
        this.shapes = shapes;
        this.sums = sums;
        this.rows = rows;
    }

    /**
     * An entry as a page shows it.
     *
     * @param after what an adaptation lets the plan say, change by change
     * @param withdraws whether this reader may take it back
     */
    public record EntryLine(
            long id,
            List<ShapeLine> lines,
            String written,
            boolean waits,
            List<List<ShapeLine>> after,
            boolean withdraws) {}

    /** All entries of a kind. */
    public record KindView(
            Partnership partnership, EntryKind kind, List<EntryLine> entries, List<GapView> gaps, boolean writes) {}

    /** The form of one. */
    public record FormView(
            Partnership partnership,
            EntryKind kind,
            @Nullable PlanEntry entry,
            RecordForm.Shown shown,
            boolean adapts,
            String why) {}

    @GetMapping("/partnerships/{slug}/plan/{kind}")
    ModelAndView list(Frame frame, @PathVariable String slug, @PathVariable String kind) {
        Partnership one = found(frame, slug);
        EntryKind known = known(kind);
        List<EntryLine> lines = one.plan().of(known).stream()
                .map(entry -> new EntryLine(
                        entry.id(),
                        shapes.lines(frame, known.shape(), (Record) entry.content()).stream()
                                .filter(line -> !line.unknown() || known.design())
                                .toList(),
                        frame.date(entry.writtenAt()),
                        entry.waits(),
                        after(frame, entry),
                        plans.mayWithdraw(frame.reader(), one, entry)))
                .toList();
        boolean summed = known == EntryKind.NEED || known == EntryKind.COMMITMENT;
        List<GapView> gaps = summed
                ? one.plan().years().stream()
                        .flatMap(year -> sums.gaps(frame, one.plan().gaps(year)).stream())
                        .toList()
                : List.of();
        return new ModelAndView(
                "partnerships/plan",
                Map.of("frame", frame, "view", new KindView(one, known, lines, gaps, writes(frame, one, known))));
    }

    private List<List<ShapeLine>> after(Frame frame, PlanEntry entry) {
        return entry.changes().stream()
                .filter(change -> !change.after().isEmpty())
                .flatMap(change -> change.kind().equals(PlannedChange.CONTENT)
                        ? Stream.of(shapes.lines(frame, PartnershipContent.SHAPE, rows.content(change.after())))
                        : EntryKind.of(change.kind()).stream()
                                .map(kind ->
                                        shapes.lines(frame, kind.shape(), (Record) rows.record(kind, change.after()))))
                .map(lines -> lines.stream().filter(line -> !line.unknown()).toList())
                .toList();
    }

    private Partnership found(Frame frame, String slug) {
        return partnerships.find(frame.reader(), slug).orThrow();
    }

    private static EntryKind known(String kind) {
        return EntryKind.of(kind).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    private boolean writes(Frame frame, Partnership one, EntryKind kind) {
        return partnerships.mayWrite(frame.reader(), one)
                && (PartnershipLifecycle.writable(kind).contains(one.state())
                        || adapts(one, kind)
                        || (kind == EntryKind.ADAPTATION && PartnershipLifecycle.IN_FORCE.contains(one.state())));
    }

    private static boolean adapts(Partnership one, EntryKind kind) {
        return kind.design() && PartnershipLifecycle.IN_FORCE.contains(one.state());
    }

    @GetMapping("/partnerships/{slug}/plan/{kind}/{id}")
    ModelAndView edit(Frame frame, @PathVariable String slug, @PathVariable String kind, @PathVariable String id) {
        Partnership one = found(frame, slug);
        EntryKind known = known(kind);
        if (!writes(frame, one, known) || (known == EntryKind.ADAPTATION && !id.equals(NEW))) {
            throw frame.reader().refused("change");
        }
        PlanEntry entry = entry(one, known, id);
        RecordForm.Shown shown = entry == null
                ? form.blank(frame, known.shape())
                : form.of(frame, known.shape(), (Record) entry.content());
        return page(frame, new FormView(one, known, entry, shown, adapts(one, known), ""));
    }

    private static @Nullable PlanEntry entry(Partnership one, EntryKind kind, String id) {
        if (id.equals(NEW)) {
            return null;
        }
        return one.plan().of(kind).stream()
                .filter(each -> String.valueOf(each.id()).equals(id))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    private static ModelAndView page(Frame frame, FormView view) {
        return new ModelAndView("partnerships/entry", Map.of("frame", frame, "view", view));
    }

    /** Keeps an entry or takes it out; in a plan that is in force, proposes that to the others. */
    @PostMapping("/partnerships/{slug}/plan/{kind}/{id}")
    Object write(
            Frame frame,
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> sent) {
        Partnership one = found(frame, slug);
        EntryKind known = known(kind);
        PlanEntry entry = entry(one, known, id);
        ShapeForm.Read read = form.read(known.shape(), sent);
        boolean removes = sent.containsKey("remove") && entry != null;
        boolean adapts = adapts(one, known);
        if (entry != null && entry.version() != version) {
            RecordForm.Shown shown = form.merged(frame, known.shape(), (Record) entry.content(), read, sent);
            return frame.again(Kind.STALE, page(frame, new FormView(one, known, entry, shown, adapts, why)));
        }
        String before = entry == null ? "" : String.valueOf(sent.getFirst("before"));
        PlanRecord content = removes || !(read.record() instanceof PlanRecord record) ? null : record;
        if (!removes && content == null) {
            RecordForm.Shown shown = form.typed(frame, known.shape(), read, before, "");
            return frame.again(Kind.INVALID, page(frame, new FormView(one, known, entry, shown, adapts, why)));
        }
        Outcome<Long> outcome = plans.write(frame.reader(), one.id(), wish(frame, known, entry, content, why));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            String sentence = frame.sentence(refusal);
            RecordForm.Shown shown = form.typed(frame, known.shape(), read, before, sentence);
            return frame.again(refusal, page(frame, new FormView(one, known, entry, shown, adapts, why)));
        }
        return "redirect:" + (adapts ? one.workspace() : one.url() + "/plan/" + known.code());
    }

    /** Takes back a change that waits. */
    @PostMapping("/partnerships/{slug}/plan/adaptation/{id}/withdrawal")
    Object withdraw(Frame frame, @PathVariable String slug, @PathVariable long id) {
        Partnership one = found(frame, slug);
        plans.withdraw(frame.reader(), one.id(), id).orThrow();
        return "redirect:" + one.url() + "/plan/" + EntryKind.ADAPTATION.code();
    }

    private static Plans.Wish wish(
            Frame frame, EntryKind kind, @Nullable PlanEntry entry, @Nullable PlanRecord content, String why) {
        return new Plans.Wish(
                kind,
                entry == null ? null : new Target(entry.id(), entry.version()),
                content,
                why.isBlank() ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), TypedText.lines(why)));
    }
}
