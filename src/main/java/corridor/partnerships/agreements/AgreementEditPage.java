package corridor.partnerships.agreements;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.Party;
import corridor.partnerships.RecordForm;
import corridor.partnerships.agreements.Agreements.Draft;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeForm;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private static final Refusal MALFORMED = Refusal.of(Kind.INVALID, "entry-malformed");

    private final Agreements agreements;
    private final Partnerships partnerships;
    private final RecordForm form;
    private final Organisations organisations;

    AgreementEditPage(Agreements agreements, Partnerships partnerships, RecordForm form, Organisations organisations) {
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.form = form;
        this.organisations = organisations;
    }

    /**
     * What the form shows.
     *
     * @param own organisations for which this reader may begin one
     * @param others whom one could choose as parties; empty where they stand
     */
    public record FormView(
            @Nullable Agreement agreement,
            RecordForm.Shown shown,
            List<Option> own,
            List<Option> others,
            Set<String> chosen,
            String partnership) {}

    @GetMapping("/agreements/new")
    ModelAndView blank(Frame frame, @RequestParam(defaultValue = "") String partnership) {
        if (!agreements.mayDraft(frame.reader())) {
            throw frame.reader().refused("draft");
        }
        Set<String> parties = under(frame, partnership).stream()
                .flatMap(one -> one.confirmed().stream())
                .map(Party::slug)
                .collect(Collectors.toSet());
        return page(frame, null, form.blank(frame, AgreementContent.SHAPE), parties, partnership);
    }

    private Optional<Partnership> under(Frame frame, String slug) {
        return slug.isEmpty()
                ? Optional.empty()
                : partnerships.mine(frame.reader()).stream()
                        .filter(one -> one.slug().equals(slug))
                        .findFirst();
    }

    private ModelAndView page(
            Frame frame, @Nullable Agreement one, RecordForm.Shown shown, Set<String> chosen, String partnership) {
        boolean chooses = one == null || one.state().equals(AgreementLifecycle.DRAFT);
        List<Organisation> own = organisations.find(frame.reader().rightsFor().entrySet().stream()
                .filter(held -> held.getValue().contains(AgreementLifecycle.WRITING))
                .map(Map.Entry::getKey)
                .sorted()
                .toList());
        return new ModelAndView(
                "agreements/edit",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new FormView(
                                one,
                                shown,
                                options(frame, own),
                                chooses ? options(frame, organisations.all()) : List.of(),
                                chosen,
                                partnership)));
    }

    private static List<Option> options(Frame frame, List<Organisation> those) {
        Comparator<Object> order = frame.alphabetical();
        return those.stream()
                .map(each ->
                        new Option(each.slug().value(), frame.in(each.name()).text()))
                .sorted((first, second) -> order.compare(first.label(), second.label()))
                .toList();
    }

    @PostMapping("/agreements")
    Object begin(
            Frame frame,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") List<String> parties,
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam MultiValueMap<String, String> sent) {
        ShapeForm.Read read = form.read(AgreementContent.SHAPE, sent);
        Set<String> chosen = Set.copyOf(parties);
        if (!(read.record() instanceof AgreementContent content)) {
            return frame.again(MALFORMED, page(frame, null, typed(frame, read, "", ""), chosen, partnership));
        }
        Long under = under(frame, partnership).map(Partnership::id).orElse(null);
        Outcome<Long> outcome = organisations
                .bySlug(organisation)
                .map(one -> agreements.draft(frame.reader(), one.id(), new Draft(content, known(parties), under)))
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.FORBIDDEN, "agreement-not-own")));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            RecordForm.Shown shown = typed(frame, read, "", frame.sentence(refusal));
            return frame.again(refusal, page(frame, null, shown, chosen, partnership));
        }
        return "redirect:"
                + agreements.find(frame.reader(), outcome.orThrow()).orThrow().workspace();
    }

    private List<Long> known(List<String> slugs) {
        return slugs.stream()
                .filter(slug -> !slug.isBlank())
                .flatMap(slug -> organisations.bySlug(slug).stream())
                .map(Organisation::id)
                .toList();
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
        return page(frame, one, form.of(frame, AgreementContent.SHAPE, one.content()), slugs(one), "");
    }

    private Set<String> slugs(Agreement one) {
        return organisations.byId(one.organisations()).values().stream()
                .map(each -> each.slug().value())
                .collect(Collectors.toSet());
    }

    @PostMapping("/agreements/{slug}/edit")
    Object change(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> parties,
            @RequestParam MultiValueMap<String, String> sent) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        ShapeForm.Read read = form.read(AgreementContent.SHAPE, sent);
        Set<String> chosen = Set.copyOf(parties);
        if (one.version() != version) {
            RecordForm.Shown shown = form.merged(frame, AgreementContent.SHAPE, one.content(), read, sent);
            return frame.again(Refusal.of(Kind.STALE, "version-stale"), page(frame, one, shown, chosen, ""));
        }
        String before = String.valueOf(sent.getFirst("before"));
        if (!(read.record() instanceof AgreementContent content)) {
            return frame.again(MALFORMED, page(frame, one, typed(frame, read, before, ""), chosen, ""));
        }
        Draft draft = new Draft(content, known(parties), one.partnership());
        Outcome<Long> outcome = agreements.change(frame.reader(), new Target(one.id(), version), draft);
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            RecordForm.Shown shown = typed(frame, read, before, frame.sentence(refusal));
            return frame.again(refusal, page(frame, one, shown, chosen, ""));
        }
        return "redirect:" + one.workspace();
    }
}
