package corridor.partnerships.agreements;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.RecordForm;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
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

/** The form of an agreement: a new one, or one that is drafted or negotiated. */
@Controller
public class AgreementEditPage {

    private static final String OWN = "organisation";
    private static final String PARTIES = "parties";
    private static final Refusal MALFORMED = Refusal.of(Kind.INVALID, "entry-malformed");

    private final Agreements agreements;
    private final Partnerships partnerships;
    private final RecordForm form;
    private final Organisations organisations;
    private final Naming naming;

    AgreementEditPage(
            Agreements agreements,
            Partnerships partnerships,
            RecordForm form,
            Organisations organisations,
            Naming naming) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.form = form;
        this.organisations = organisations;
        this.naming = naming;
    }

    /**
     * What the form shows.
     *
     * @param own organisations for which this reader may begin one
     * @param chooses whether its parties can still be chosen
     * @param named the own organisation and the parties, as they were typed
     */
    public record FormView(
            @Nullable Agreement agreement,
            RecordForm.Shown shown,
            Owners own,
            boolean chooses,
            Named named,
            String partnership) {}

    @GetMapping("/agreements/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String partnership) {
        if (!agreements.mayDraft(frame.reader())) {
            throw frame.reader().refused("draft");
        }
        List<Long> parties = under(frame, partnership).stream()
                .flatMap(one -> one.confirmed().stream())
                .flatMap(one -> one.organisations().stream())
                .toList();
        List<Long> own = frame.reader().organisationsWith(AgreementLifecycle.WRITING).stream()
                .filter(parties::contains)
                .toList();
        Named named = naming.of(frame, Map.of(OWN, own, PARTIES, parties));
        return page(frame, null, form.blank(frame, AgreementContent.SHAPE), named, partnership);
    }

    private Optional<Partnership> under(Frame frame, String slug) {
        return slug.isEmpty()
                ? Optional.empty()
                : partnerships.mine(frame.reader()).stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst();
    }

    private ModelAndView page(
            Frame frame, @Nullable Agreement one, RecordForm.Shown shown, Named named, String partnership) {
        boolean chooses = one == null || one.state().equals(AgreementLifecycle.DRAFT);
        List<Organisation> own = organisations.find(frame.reader().organisationsWith(AgreementLifecycle.WRITING));
        FormView view = new FormView(one, shown, new Owners(false, own), chooses, named, partnership);
        return new ModelAndView("agreements/edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/agreements")
    Object begin(
            Frame frame,
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam MultiValueMap<String, String> sent) {
        ShapeForm.Read read = form.read(AgreementContent.SHAPE, sent);
        Named named = naming.read(frame, sent, OWN, PARTIES);
        if (!(read.record() instanceof AgreementContent content)) {
            return frame.again(MALFORMED, page(frame, null, typed(frame, read, "", ""), named, partnership));
        }
        Long under = under(frame, partnership).map(Partnership::id).orElse(null);
        Draft draft = new Draft(content, named.ids(PARTIES), under);
        Outcome<Long> outcome = named.whenClear(() -> named.one(OWN)
                .map(one -> agreements.draft(frame.reader(), one.id(), draft))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "agreement-not-own"))));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            RecordForm.Shown shown = typed(frame, read, "", frame.sentence(refusal));
            return frame.again(refusal, page(frame, null, shown, named, partnership));
        }
        return "redirect:"
                + agreements.find(frame.reader(), outcome.orThrow()).orThrow().workspace();
    }

    private RecordForm.Shown typed(Frame frame, ShapeForm.Read read, String before, String sentence) {
        return form.typed(frame, AgreementContent.SHAPE, read, before, sentence);
    }

    @GetMapping("/agreements/{slug}/edit")
    ModelAndView edit(Frame frame, @PathVariable String slug) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        agreements.obstacle(frame.reader(), one).ifPresent(refusal -> {
            throw new RefusedException(refusal);
        });
        return page(frame, one, form.of(frame, AgreementContent.SHAPE, one.content()), standing(frame, one), "");
    }

    private Named standing(Frame frame, Agreement one) {
        return naming.of(frame, Map.of(PARTIES, one.organisations()));
    }

    @PostMapping("/agreements/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        ShapeForm.Read read = form.read(AgreementContent.SHAPE, sent);
        Named named = naming.read(frame, sent, PARTIES);
        if (one.version() != version) {
            RecordForm.Shown shown = form.merged(frame, AgreementContent.SHAPE, one.content(), read, sent);
            return frame.again(Refusal.of(Kind.STALE, "version-stale"), page(frame, one, shown, named, ""));
        }
        String before = String.valueOf(sent.getFirst("before"));
        if (!(read.record() instanceof AgreementContent content)) {
            return frame.again(MALFORMED, page(frame, one, typed(frame, read, before, ""), named, ""));
        }
        Draft draft = new Draft(content, named.ids(PARTIES), one.partnership());
        Outcome<Long> outcome =
                named.whenClear(() -> agreements.change(frame.reader(), new Target(one.id(), version), draft));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            RecordForm.Shown shown = typed(frame, read, before, frame.sentence(refusal));
            return frame.again(refusal, page(frame, one, shown, named, ""));
        }
        return "redirect:" + one.workspace();
    }
}
