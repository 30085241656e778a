package corridor.partnerships.agreements;

import corridor.actors.Organisations;
import corridor.assurance.DisclosableFacts;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeLine.Value;
import corridor.shapes.ShapeViews;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What can be shown of an agreement that its parties negotiate or have signed: that there is one, and its clauses. */
@Component
class AgreementFacts implements DisclosableFacts {

    static final String CLAUSES = "clauses";
    private static final Set<String> HIDDEN = Set.of(AgreementLifecycle.DRAFT, AgreementLifecycle.DROPPED);

    private final AgreementStore store;
    private final AgreementRows rows;
    private final ShapeViews shapes;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    AgreementFacts(
            AgreementStore store,
            AgreementRows rows,
            ShapeViews shapes,
            Taxonomies taxonomies,
            Organisations organisations) {
        this.organisations = organisations;
        this.store = store;
        this.rows = rows;
        this.shapes = shapes;
        this.taxonomies = taxonomies;
    }

    @Override
    public String kind() {
        return Agreement.KIND;
    }

    @Override
    public Optional<About> about(long id) {
        return own(id).map(one -> new About(
                one.content().title(),
                one.workspace(),
                one.organisations(),
                !one.content().themes().contains("irregular-migration"),
                facts(one)));
    }

    private Optional<Agreement> own(long id) {
        return store.unseen(List.of(id)).stream()
                .filter(one -> one.reported() == null && !HIDDEN.contains(one.state()))
                .findFirst();
    }

    private static List<String> facts(Agreement one) {
        return one.clauses().stream().anyMatch(Clause::answered) ? List.of(FRONT, CLAUSES) : List.of(FRONT);
    }

    @Override
    public Optional<Snapshot> snapshot(long id, String fact) {
        return own(id).filter(one -> facts(one).contains(fact))
                .map(one -> new Snapshot(fact.equals(FRONT) ? rows.front(one) : rows.written(one.clauses()), Set.of()));
    }

    @Override
    public List<List<ShapeLine>> view(Frame frame, String fact, String content) {
        return List.of(fact.equals(FRONT) ? front(frame, content) : lines(frame, rows.clauses(content)));
    }

    private List<ShapeLine> front(Frame frame, String content) {
        List<ShapeLine> lines = new ArrayList<>(shapes.lines(frame, AgreementContent.SHAPE, rows.content(content)));
        lines.add(new ShapeLine(
                frame.t("agreements.parties"),
                organisations.byId(rows.parties(content)).values().stream()
                        .map(one -> new Value(frame.in(one.name()), "/organisations/" + one.slug()))
                        .toList(),
                List.of()));
        return lines.stream().filter(line -> !line.unknown()).toList();
    }

    /** Those that are answered. */
    List<ShapeLine> lines(Frame frame, List<Clause> clauses) {
        return clauses.stream()
                .filter(Clause::answered)
                .map(one -> new ShapeLine(
                        taxonomies
                                .title(Clause.SCHEME, one.clause(), frame.language())
                                .text(),
                        values(frame, one),
                        List.of()))
                .toList();
    }

    private static List<Value> values(Frame frame, Clause one) {
        List<Value> values = new ArrayList<>();
        values.add(new Value(
                new Rendering(frame.t("agreements.standing." + one.standing()), frame.language(), false), null));
        if (!one.where().isEmpty()) {
            values.add(new Value(new Rendering(one.where(), frame.language(), false), null));
        }
        if (!one.note().isEmpty()) {
            values.add(new Value(frame.in(one.note()), null));
        }
        return values;
    }
}
