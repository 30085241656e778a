package corridor.partnerships.agreements;

import corridor.access.Right;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.documents.DocumentPanel;
import corridor.documents.DocumentPanels;
import corridor.partnerships.agreements.AgreementView.ClaimLine;
import corridor.partnerships.agreements.AgreementView.DateLine;
import corridor.partnerships.agreements.AgreementView.Step;
import corridor.partnerships.agreements.AgreementView.Typed;
import corridor.partnerships.agreements.AgreementView.Work;
import corridor.shapes.FieldView.Option;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts an agreement together for its parties. */
@Component
class WorkViews {

    private static final Set<String> UNSEEN = Set.of("record", "conclude", "implement");
    private static final Set<String> CLAIMABLE = Set.of(AgreementLifecycle.IN_FORCE, AgreementLifecycle.IMPLEMENTED);

    private final Agreements agreements;
    private final AgreementFronts fronts;
    private final AgreementViews views;
    private final AgreementDocuments owners;
    private final DocumentPanels panels;
    private final Organisations organisations;

    WorkViews(
            Agreements agreements,
            AgreementFronts fronts,
            AgreementViews views,
            AgreementDocuments owners,
            DocumentPanels panels,
            Organisations organisations) {
        this.agreements = agreements;
        this.fronts = fronts;
        this.views = views;
        this.owners = owners;
        this.panels = panels;
        this.organisations = organisations;
    }

    Work view(Frame frame, Agreement one, Typed typed) {
        Map<Long, String> names = organisations.byId(one.organisations()).values().stream()
                .collect(Collectors.toMap(
                        Organisation::id, each -> frame.in(each.name()).text()));
        DocumentPanel documents = panels.of(frame, one.reference(), owners.owned(frame.reader(), one));
        List<Option> writers = held(frame, AgreementLifecycle.WRITING, one, names);
        return new Work(
                one,
                views.lines(frame, one),
                views.parties(frame, one),
                dates(frame, one),
                (int) one.clauses().stream().filter(Clause::answered).count(),
                views.signed(frame, one),
                documents,
                steps(frame, one, documents),
                agreements.mayWrite(frame.reader(), one),
                one.state().equals(AgreementLifecycle.SIGNING)
                        && held(frame, AgreementLifecycle.SIGNING_RIGHT, one, names).stream()
                                .anyMatch(each -> !one.signed().contains(Long.valueOf(each.code()))),
                fronts.find(frame.reader(), one.slug()).isPresent(),
                one.claims().stream()
                        .map(each -> claim(frame, each, names, writers))
                        .toList(),
                CLAIMABLE.contains(one.state()) ? writers : List.of(),
                typed);
    }

    private static List<Option> held(Frame frame, Right right, Agreement one, Map<Long, String> names) {
        return one.organisations().stream()
                .filter(id -> frame.reader().may(right, Set.of(id)))
                .sorted()
                .map(id -> new Option(String.valueOf(id), names.getOrDefault(id, "")))
                .toList();
    }

    /** What was, and what comes. */
    private List<DateLine> dates(Frame frame, Agreement one) {
        List<DateLine> dates = new ArrayList<>(views.dates(frame, one));
        AgreementDates.of(one.content(), one.prolongedUntil()).stream()
                .filter(each -> one.prolongedUntil() == null || !each.kind().equals("end"))
                .map(each -> new DateLine(frame.t("agreements.date." + each.kind()), frame.date(each.day())))
                .forEach(dates::add);
        return dates;
    }

    private List<Step> steps(Frame frame, Agreement one, DocumentPanel documents) {
        List<Option> texts = documents.rows().stream()
                .map(row -> new Option(String.valueOf(row.id()), row.title()))
                .toList();
        return agreements.offers(frame.reader(), one).stream()
                .filter(offer -> !UNSEEN.contains(offer.action()))
                .map(offer -> step(frame, offer, texts))
                .toList();
    }

    /** The text is looked for when it is offered, so its absence stands in nobody's way before. */
    private static Step step(Frame frame, Offer offer, List<Option> texts) {
        String why = offer.obstacle()
                .filter(refusal -> !refusal.code().equals("text-missing"))
                .map(frame::sentence)
                .orElse("");
        return new Step(
                offer.action(),
                why,
                Signing.needsReason(offer.action()),
                Signing.needsDay(offer.action()),
                offer.action().equals("offer") && texts.size() > 1 ? texts : List.of());
    }

    private static ClaimLine claim(Frame frame, Claim one, Map<Long, String> names, List<Option> writers) {
        Long confirmed = one.confirmedBy();
        return new ClaimLine(
                one.id(),
                names.getOrDefault(one.organisation(), ""),
                frame.in(one.what()),
                one.since() == null ? "" : frame.date(one.since()),
                confirmed == null ? "" : names.getOrDefault(confirmed, ""),
                confirmed == null
                        ? writers.stream()
                                .filter(each -> !each.code().equals(String.valueOf(one.organisation())))
                                .toList()
                        : List.of());
    }
}
