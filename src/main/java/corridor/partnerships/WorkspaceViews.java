package corridor.partnerships;

import corridor.actors.Named;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Releases;
import corridor.assurance.Visibility;
import corridor.partnerships.WorkspaceView.Asking;
import corridor.partnerships.WorkspaceView.PartyLine;
import corridor.partnerships.WorkspaceView.SectionLine;
import corridor.partnerships.WorkspaceView.Step;
import corridor.partnerships.WorkspaceView.SubjectView;
import corridor.partnerships.WorkspaceView.Voice;
import corridor.partnerships.health.HealthRule;
import corridor.partnerships.health.Thresholds;
import corridor.partnerships.plan.Adaptation;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.partnerships.plan.PlanEntry.PlannedChange;
import corridor.shapes.FieldView.Option;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.workflow.Offer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a partnership together for those who are in it. */
@Component
class WorkspaceViews {

    private static final List<String> LEADING_ON =
            List.of("design", "submit", "clear", "activate", "resume", "renew", "close");
    private static final Set<String> UNSEEN = Set.of("agree", "record", "report");

    private final Partnerships partnerships;
    private final PartyViews parties;
    private final HealthViews health;
    private final PartnershipFacets facets;
    private final Taxonomies taxonomies;
    private final Releases releases;
    private final ObjectProvider<WorkspacePanel> panels;
    private final Thresholds thresholds = Thresholds.read();

    WorkspaceViews(
            Partnerships partnerships,
            PartyViews parties,
            HealthViews health,
            PartnershipFacets facets,
            Taxonomies taxonomies,
            Releases releases,
            ObjectProvider<WorkspacePanel> panels) {
        this.partnerships = partnerships;
        this.parties = parties;
        this.health = health;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.releases = releases;
        this.panels = panels;
    }

    WorkspaceView view(Frame frame, Partnership one, Named named, String sentence) {
        List<Step> all = steps(frame, one);
        Step next = LEADING_ON.stream()
                .flatMap(action -> all.stream().filter(step -> step.action().equals(action)))
                .filter(step -> step.why().isEmpty() || !one.state().equals(PartnershipLifecycle.ACTIVE))
                .findFirst()
                .orElse(null);
        String form = one.content().form();
        boolean writes = partnerships.mayWrite(frame.reader(), one);
        Instant began = one.past().activatedAt();
        return new WorkspaceView(
                one,
                form.isEmpty() ? "" : facets.label(frame, "form", form),
                one.past().reason().equals(Parties.FEW_ARE_LEFT)
                        ? frame.t("partnerships.few-are-left")
                        : one.past().reason(),
                next,
                all.stream().filter(step -> !step.equals(next)).toList(),
                health.gate(frame, one.gate()),
                began == null || !one.state().equals(PartnershipLifecycle.ACTIVE)
                        ? List.of()
                        : health.pillars(frame, HealthRule.of(one.plan(), began, thresholds, one.today())),
                partyLines(frame, one),
                Subjects.open(one).stream()
                        .map(subject -> subject(frame, one, subject))
                        .toList(),
                sections(one, false),
                sections(one, true),
                one.plan().years().stream()
                        .flatMap(year -> health.gaps(frame, one.plan().gaps(year)).stream())
                        .toList(),
                asking(frame, one, writes, named),
                panels(frame, one),
                writes && Parties.ASKABLE.contains(one.state()),
                partnerships.front(frame.reader(), one.slug()).isPresent(),
                sentence);
    }

    private List<Step> steps(Frame frame, Partnership one) {
        List<Step> steps = new ArrayList<>(partnerships.offers(frame.reader(), one).stream()
                .filter(offer -> !UNSEEN.contains(offer.action()))
                .map(offer -> step(frame, offer))
                .toList());
        boolean clears = frame.reader().may(PartnershipLifecycle.CLEARING);
        if (clears
                && one.state().equals(PartnershipLifecycle.VETTING)
                && one.past().clearedAt() == null) {
            steps.add(new Step("clear", "", false));
        }
        boolean commits = frame.reader().may(PartnershipLifecycle.COMMITTING, one.confirmedOrganisations());
        if (commits && one.state().equals(PartnershipLifecycle.ACTIVE)) {
            steps.add(new Step("propose-renewal", "", true));
        }
        return steps;
    }

    private static Step step(Frame frame, Offer offer) {
        return new Step(
                offer.action(),
                offer.obstacle().map(one -> frame.sentence(one)).orElse(""),
                Undertakings.needsReason(offer.action()) || Parties.needsReason(offer.action()));
    }

    /** Organisations that agree to be shown. */
    private Set<Long> showing(Partnership one) {
        Visibility visibility = releases.visibility(Partnership.KIND, DisclosableFacts.FRONT, List.of(one.id()))
                .get(one.id());
        return visibility == null ? Set.of() : visibility.given();
    }

    private List<PartyLine> partyLines(Frame frame, Partnership one) {
        Set<Long> showing = showing(one);
        return parties.of(frame, one.parties()).stream()
                .map(view -> new PartyLine(
                        view,
                        view.party().state(),
                        frame.date(
                                view.party().confirmedAt() == null
                                        ? view.party().askedAt()
                                        : view.party().confirmedAt()),
                        showing.containsAll(view.party().organisations()),
                        partySteps(frame, view.party(), Fronts.shows(one), showing),
                        plays(frame, one, view.party()) ? parts(frame) : List.of()))
                .toList();
    }

    private boolean plays(Frame frame, Partnership one, Party party) {
        return party.asked()
                ? partnerships.mayWrite(frame.reader(), one)
                : party.confirmed() && frame.reader().may(PartyLifecycle.CONFIRMING, party.organisations());
    }

    private List<Step> partySteps(Frame frame, Party party, boolean begun, Set<Long> showing) {
        List<Step> steps = new ArrayList<>(partnerships.offers(frame.reader(), party).stream()
                .filter(offer -> !UNSEEN.contains(offer.action()))
                .map(offer -> step(frame, offer))
                .toList());
        if (begun && party.confirmed() && frame.reader().may(PartyLifecycle.CONFIRMING, party.organisations())) {
            steps.add(new Step(showing.containsAll(party.organisations()) ? "hide" : "show", "", false));
        }
        return steps;
    }

    private SubjectView subject(Frame frame, Partnership one, String subject) {
        Tally tally = one.tally(subject);
        Collection<Long> own = one.confirmedOrganisations().stream()
                .filter(id -> frame.reader().may(PartnershipLifecycle.ASSENTING, Set.of(id)))
                .filter(id -> !tally.agreed().contains(id))
                .toList();
        return new SubjectView(
                subject,
                title(frame, one, subject),
                tally.sha256(),
                voices(frame, one, subject, true),
                voices(frame, one, subject, false),
                names(frame, tally.waiting()),
                !tally.outdated().isEmpty(),
                own.stream()
                        .map(id -> new Option(String.valueOf(id), parties.name(frame, id)))
                        .toList());
    }

    private static String title(Frame frame, Partnership one, String subject) {
        if (!subject.startsWith(Assent.ADAPTATION)) {
            return subject.equals(Assent.RENEWAL)
                    ? frame.t("partnerships.subject.renewal", one.past().nextEnd())
                    : frame.t("partnerships.subject." + subject);
        }
        long id = Long.parseLong(subject.substring(Assent.ADAPTATION.length()));
        return one.plan().entry(id).map(entry -> title(frame, entry)).orElse("");
    }

    private static String title(Frame frame, PlanEntry entry) {
        Adaptation adaptation = (Adaptation) entry.content();
        boolean joins = entry.changes().stream().anyMatch(one -> one.kind().equals(PlannedChange.PARTY));
        boolean named = entry.changes().stream().anyMatch(one -> one.kind().equals(PlannedChange.CONTENT));
        String sentence = joins
                ? "partnerships.subject.party"
                : named ? "partnerships.subject.content" : "partnerships.subject.adaptation";
        return frame.t(
                sentence,
                frame.in(adaptation.what()).text(),
                frame.in(adaptation.why()).text());
    }

    private List<Voice> voices(Frame frame, Partnership one, String subject, boolean agrees) {
        return one.answers(subject).stream()
                .filter(said -> said.agrees() == agrees)
                .map(said -> new Voice(parties.name(frame, said.organisation()), frame.date(said.at()), said.remark()))
                .toList();
    }

    private List<String> names(Frame frame, Collection<Long> ids) {
        return ids.stream().map(id -> parties.name(frame, id)).toList();
    }

    private static List<SectionLine> sections(Partnership one, boolean diary) {
        return Arrays.stream(EntryKind.values())
                .filter(kind -> kind.diary() == diary)
                .map(kind -> new SectionLine(
                        kind.code(),
                        one.url() + "/plan/" + kind.code(),
                        one.plan().of(kind).size()))
                .toList();
    }

    private Asking asking(Frame frame, Partnership one, boolean writes, Named named) {
        return writes && Parties.ASKABLE.contains(one.state())
                ? new Asking(true, named, parts(frame), PartnershipLifecycle.IN_FORCE.contains(one.state()))
                : new Asking(false, Named.NOBODY, List.of(), false);
    }

    private List<Panel> panels(Frame frame, Partnership one) {
        return panels.stream()
                .flatMap(part -> part.panel(frame, one).stream())
                .sorted(Comparator.comparingInt(Panel::order))
                .toList();
    }

    /** Which parts a party may play. */
    List<Option> parts(Frame frame) {
        return taxonomies.scheme(Parties.PARTS).terms().stream()
                .map(term -> new Option(
                        term.code(), term.title().in(frame.language()).text()))
                .toList();
    }
}
