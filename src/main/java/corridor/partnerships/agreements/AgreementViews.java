package corridor.partnerships.agreements;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.ReleaseView;
import corridor.assurance.ReleaseViews;
import corridor.partnerships.agreements.AgreementView.Card;
import corridor.partnerships.agreements.AgreementView.ClauseLine;
import corridor.partnerships.agreements.AgreementView.DateLine;
import corridor.partnerships.agreements.AgreementView.Party;
import corridor.partnerships.agreements.AgreementView.Said;
import corridor.partnerships.agreements.AgreementView.Shown;
import corridor.partnerships.agreements.AgreementView.SignedClause;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Outcome;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.threads.Threads;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the world reads of agreements into the words of a language. */
@Component
class AgreementViews {

    private final Organisations organisations;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final ShapeViews shapes;
    private final ReleaseViews releases;
    private final Threads threads;
    private final Agreements agreements;

    AgreementViews(
            Organisations organisations,
            Countries countries,
            Taxonomies taxonomies,
            ShapeViews shapes,
            ReleaseViews releases,
            Threads threads,
            Agreements agreements) {
        this.organisations = organisations;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.shapes = shapes;
        this.releases = releases;
        this.threads = threads;
        this.agreements = agreements;
    }

    Shown shown(Frame frame, AgreementFront front) {
        Agreement one = front.agreement();
        ReportedAgreement reported = one.reported();
        ReleaseView released =
                reported == null ? releases.of(frame, front.reference()).get(AgreementFacts.CLAUSES) : null;
        boolean kept = one.clauses().stream().anyMatch(Clause::answered);
        String standing = released != null || (reported != null && kept) ? "shown" : kept ? "withheld" : "unknown";
        return new Shown(
                front,
                lines(frame, one),
                parties(frame, one),
                dates(frame, one),
                standing,
                reported == null ? List.of() : clauses(frame, one.clauses(), reported.clauses()),
                released,
                reported == null
                        ? List.of()
                        : reported.remarks().stream()
                                .map(each -> new Said(frame.in(each.text()), each.source()))
                                .toList(),
                threads.of(frame.reader(), front.reference()),
                reported == null && agreements.find(frame.reader(), one.slug()) instanceof Outcome.Done<Agreement>);
    }

    List<ShapeLine> lines(Frame frame, Agreement one) {
        return shapes.lines(frame, AgreementContent.SHAPE, one.content()).stream()
                .skip(2)
                .filter(line -> !line.unknown())
                .toList();
    }

    List<Party> parties(Frame frame, Agreement one) {
        Map<Long, String> signed = one.signatures().stream()
                .collect(Collectors.toMap(Signature::organisation, each -> frame.date(each.at())));
        List<Party> parties = new ArrayList<>(organisations.byId(one.organisations()).values().stream()
                .sorted(Comparator.comparingLong(Organisation::id))
                .map(each -> new Party(
                        frame.in(each.name()).text(),
                        "/organisations/" + each.slug(),
                        signed.getOrDefault(each.id(), ""),
                        ""))
                .toList());
        ReportedAgreement reported = one.reported();
        if (reported != null) {
            reported.states()
                    .forEach(each -> parties.add(new Party(
                            countries.name(each.country(), frame.language()).text(),
                            "/countries/" + each.country(),
                            "",
                            each.source())));
            reported.others()
                    .forEach(each -> parties.add(new Party(frame.in(each.text()).text(), null, "", each.source())));
        }
        return parties;
    }

    List<DateLine> dates(Frame frame, Agreement one) {
        List<DateLine> dates = new ArrayList<>();
        add(frame, dates, "signed", one.signedOn());
        add(frame, dates, "in-force", one.inForceOn());
        add(frame, dates, "prolonged", one.prolongedUntil());
        add(frame, dates, "ended", one.endedOn());
        return dates;
    }

    private static void add(Frame frame, List<DateLine> dates, String name, @Nullable LocalDate day) {
        if (day != null) {
            dates.add(new DateLine(frame.t("agreements.date." + name), frame.date(day)));
        }
    }

    /** Those that are answered or that documents speak of. */
    List<ClauseLine> clauses(Frame frame, List<Clause> clauses, Map<String, String> sources) {
        return clauses.stream()
                .filter(one -> one.answered() || sources.containsKey(one.clause()))
                .map(one -> line(frame, one, sources.getOrDefault(one.clause(), "")))
                .toList();
    }

    ClauseLine line(Frame frame, Clause one) {
        return line(frame, one, "");
    }

    private ClauseLine line(Frame frame, Clause one, String source) {
        return new ClauseLine(
                clause(frame, one.clause()),
                frame.t("agreements.standing." + one.standing()),
                one.standing(),
                one.where(),
                frame.in(one.note()),
                source);
    }

    /** All of them, as the hash holds them. */
    List<SignedClause> signed(Frame frame, Agreement one) {
        return one.clauses().stream()
                .map(each -> new SignedClause(
                        clause(frame, each.clause()),
                        frame.t("agreements.standing." + each.standing()),
                        each.where(),
                        every(frame, each.note())))
                .toList();
    }

    /** A text in each language that it has. */
    List<Rendering> every(Frame frame, LocalizedText text) {
        return text.languages().stream()
                .map(language ->
                        new Rendering(text.exactly(language).orElse(""), language, language != frame.language()))
                .toList();
    }

    String clause(Frame frame, String code) {
        return taxonomies.title(Clause.SCHEME, code, frame.language()).text();
    }

    /** Cards of a list; parties are looked up for all at once. */
    List<Card> cards(Frame frame, List<AgreementFront> fronts) {
        Map<Long, Organisation> known = organisations.byId(fronts.stream()
                .flatMap(one -> one.agreement().organisations().stream())
                .distinct()
                .toList());
        return fronts.stream()
                .map(one -> card(frame, one.agreement(), one.agreement().url(), one.stage(), known))
                .toList();
    }

    List<Card> own(Frame frame, List<Agreement> mine) {
        Map<Long, Organisation> known = organisations.byId(mine.stream()
                .flatMap(one -> one.organisations().stream())
                .distinct()
                .toList());
        return mine.stream()
                .map(one -> card(frame, one, one.workspace(), one.state(), known))
                .toList();
    }

    private Card card(Frame frame, Agreement one, String url, String stage, Map<Long, Organisation> known) {
        List<String> names = new ArrayList<>();
        one.organisations().stream()
                .sorted()
                .filter(known::containsKey)
                .map(known::get)
                .forEach(each -> names.add(frame.in(each.name()).text()));
        ReportedAgreement reported = one.reported();
        if (reported != null) {
            reported.states()
                    .forEach(each -> names.add(
                            countries.name(each.country(), frame.language()).text()));
        }
        return new Card(
                one.slug(),
                frame.in(one.content().title()).text(),
                url,
                shapes.choice(frame, one.content().instrument()),
                stage,
                String.join(" · ", names),
                reported != null);
    }
}
