package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeForm;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.threads.RecordNames;
import corridor.threads.Ties;
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

/** The form of a partnership: a new one, or one that is still designed. */
@Controller
public class PartnershipEditPage {

    private final Partnerships partnerships;
    private final Undertakings undertakings;
    private final RecordForm form;
    private final Organisations organisations;
    private final WorkspaceViews views;
    private final Ties ties;

    PartnershipEditPage(
            Partnerships partnerships,
            Undertakings undertakings,
            RecordForm form,
            Organisations organisations,
            WorkspaceViews views,
            Ties ties) {
        this.partnerships = partnerships;
        this.undertakings = undertakings;
        this.form = form;
        this.organisations = organisations;
        this.views = views;
        this.ties = ties;
    }

    /**
     * What the form shows.
     *
     * @param own organisations for which this reader may begin one
     */
    public record FormView(
            @Nullable Partnership partnership,
            RecordForm.Shown shown,
            List<Option> own,
            Chosen chosen,
            List<Option> parts,
            String why) {

        /** Whether it is in force, so that it changes once all agree. */
        public boolean adapts() {
            Partnership one = partnership;
            return one != null && PartnershipLifecycle.IN_FORCE.contains(one.state());
        }
    }

    /**
     * Who begins it, and as what.
     *
     * @param from the record out of which it comes; blank for none
     * @param named what that is called
     */
    public record Chosen(String organisation, String part, String from, LocalizedText named) {

        static final Chosen NOTHING = new Chosen("", "", "", LocalizedText.EMPTY);
    }

    @GetMapping("/partnerships/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String from) {
        if (!partnerships.mayBegin(frame.reader())) {
            throw frame.reader().refused("explore");
        }
        Chosen chosen = chosen(frame, "", "", from);
        PartnershipContent begun = PartnershipContent.called(chosen.named(), LocalizedText.EMPTY);
        return page(frame, null, form.begun(frame, PartnershipContent.SHAPE, begun), chosen);
    }

    private Chosen chosen(Frame frame, String organisation, String part, String from) {
        Reference origin = Origins.read(from);
        if (origin == null) {
            return new Chosen(organisation, part, "", LocalizedText.EMPTY);
        }
        LocalizedText name = ties.named(frame.reader(), origin)
                .map(RecordNames.Named::name)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "tie-unseen")));
        return new Chosen(organisation, part, from, name);
    }

    private ModelAndView page(Frame frame, @Nullable Partnership one, RecordForm.Shown shown, Chosen chosen) {
        return page(frame, one, shown, chosen, "");
    }

    private ModelAndView page(
            Frame frame, @Nullable Partnership one, RecordForm.Shown shown, Chosen chosen, String why) {
        List<Option> own = organisations.find(frame.reader().organisationsWith(PartnershipLifecycle.WRITING)).stream()
                .map(each ->
                        new Option(each.slug().value(), frame.in(each.name()).text()))
                .toList();
        return new ModelAndView(
                "partnerships/edit",
                Map.of("frame", frame, "view", new FormView(one, shown, own, chosen, views.parts(frame), why)));
    }

    @PostMapping("/partnerships")
    Object begin(
            Frame frame,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String part,
            @RequestParam(defaultValue = "") String from,
            @RequestParam MultiValueMap<String, String> sent) {
        Chosen chosen = chosen(frame, organisation, part, from);
        ShapeForm.Read read = form.read(PartnershipContent.SHAPE, sent);
        if (!(read.record() instanceof PartnershipContent content)) {
            return frame.again(Kind.INVALID, page(frame, null, typed(frame, read, "", ""), chosen));
        }
        Optional<Long> known = organisations.bySlug(organisation).map(Organisation::id);
        Outcome<Long> outcome = known.map(
                        id -> undertakings.explore(frame.reader(), id, part, content, Origins.read(from)))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "partnership-not-own")));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            return frame.again(refusal, page(frame, null, typed(frame, read, "", frame.sentence(refusal)), chosen));
        }
        return "redirect:"
                + partnerships
                        .byIds(frame.reader(), List.of(outcome.orThrow()))
                        .getFirst()
                        .workspace();
    }

    private RecordForm.Shown typed(Frame frame, ShapeForm.Read read, String before, String sentence) {
        return form.typed(frame, PartnershipContent.SHAPE, read, before, sentence);
    }

    @GetMapping("/partnerships/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String slug) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        if (!partnerships.mayWrite(frame.reader(), one)) {
            throw frame.reader().refused("change");
        }
        return page(frame, one, form.of(frame, PartnershipContent.SHAPE, one.content()), Chosen.NOTHING);
    }

    @PostMapping("/partnerships/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String why,
            @RequestParam MultiValueMap<String, String> sent) {
        Partnership one = partnerships.find(frame.reader(), slug).orThrow();
        ShapeForm.Read read = form.read(PartnershipContent.SHAPE, sent);
        if (one.version() != version) {
            RecordForm.Shown shown = form.merged(frame, PartnershipContent.SHAPE, one.content(), read, sent);
            return frame.again(Kind.STALE, page(frame, one, shown, Chosen.NOTHING, why));
        }
        String before = String.valueOf(sent.getFirst("before"));
        if (!(read.record() instanceof PartnershipContent content)) {
            return frame.again(Kind.INVALID, page(frame, one, typed(frame, read, before, ""), Chosen.NOTHING, why));
        }
        Outcome<Long> outcome = undertakings.change(
                frame.reader(),
                new Target(one.id(), version),
                content,
                why.isBlank() ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), TypedText.lines(why)));
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(
                        refusal,
                        page(frame, one, typed(frame, read, before, frame.sentence(refusal)), Chosen.NOTHING, why))
                : "redirect:" + one.workspace();
    }
}
