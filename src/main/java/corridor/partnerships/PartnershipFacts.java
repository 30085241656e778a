package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.DisclosableFacts;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanEntry;
import corridor.shapes.Field;
import corridor.shapes.FieldKind;
import corridor.shapes.Shape;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What can be shown of a partnership that has begun: itself, and section by section what its parties wrote down. */
@Component
class PartnershipFacts implements DisclosableFacts {

    private static final TypeReference<List<Kept>> KEPT = new TypeReference<>() {};

    private final PartnershipStore store;
    private final PartyStore parties;
    private final PartnershipRows rows;
    private final Organisations organisations;
    private final ShapeViews shapes;
    private final JsonMapper json;

    PartnershipFacts(
            PartnershipStore store,
            PartyStore parties,
            PartnershipRows rows,
            Organisations organisations,
            ShapeViews shapes,
            JsonMapper json) {
        this.store = store;
        this.parties = parties;
        this.rows = rows;
        this.organisations = organisations;
        this.shapes = shapes;
        this.json = json;
    }

    /** An entry as it was when it was agreed to. */
    record Kept(String kind, String content) {}

    @Override
    public String kind() {
        return Partnership.KIND;
    }

    @Override
    public Optional<About> about(long id) {
        return own(id).map(one -> new About(
                one.title(),
                one.workspace(),
                one.confirmedOrganisations(),
                !one.content().sensitive(),
                facts(one)));
    }

    @Override
    public Set<Long> parties(long id) {
        return parties.confirmed(id);
    }

    private Optional<Partnership> own(long id) {
        return store.unseen(List.of(id)).stream()
                .filter(one -> one.past().reported() == null)
                .findFirst();
    }

    private static List<String> facts(Partnership one) {
        if (!Fronts.shows(one)) {
            return List.of();
        }
        List<String> facts = new ArrayList<>(List.of(FRONT));
        Reported.SECTIONS.stream()
                .filter(section -> !entries(one, section).isEmpty())
                .forEach(facts::add);
        return List.copyOf(facts);
    }

    private static List<PlanEntry> entries(Partnership one, String section) {
        return Sections.kinds(section).stream()
                .flatMap(kind -> EntryKind.of(kind).stream())
                .flatMap(kind -> one.plan().of(kind).stream())
                .toList();
    }

    @Override
    public Optional<Snapshot> snapshot(long id, String fact) {
        return own(id).filter(one -> facts(one).contains(fact))
                .map(one -> fact.equals(FRONT)
                        ? new Snapshot(rows.written(one.content()), Set.of())
                        : snapshot(entries(one, fact)));
    }

    private Snapshot snapshot(List<PlanEntry> entries) {
        List<Kept> kept = entries.stream()
                .map(entry -> new Kept(entry.kind().code(), rows.written(entry.content())))
                .toList();
        Set<Long> named = entries.stream()
                .flatMap(entry -> named(entry.kind().shape(), (Record) entry.content()))
                .distinct()
                .flatMap(slug -> organisations.bySlug(slug).stream())
                .map(Organisation::id)
                .collect(Collectors.toSet());
        return new Snapshot(json.writeValueAsString(kept), named);
    }

    /** Addresses of the organisations of which a record speaks. */
    private static Stream<String> named(Shape shape, Record record) {
        return shape.fields().stream()
                .flatMap(field -> named(field, shape.values(record).get(field.name())));
    }

    private static Stream<String> named(Field field, @Nullable Object value) {
        List<?> values =
                value instanceof List<?> many ? many : Stream.ofNullable(value).toList();
        Shape rows = field.rows();
        if (rows != null) {
            return values.stream().flatMap(one -> named(rows, (Record) one));
        }
        return field.kind() == FieldKind.ORGANISATION
                ? values.stream().map(String::valueOf).filter(slug -> !slug.isEmpty())
                : Stream.<String>empty();
    }

    @Override
    public List<List<ShapeLine>> view(Frame frame, String fact, String content) {
        if (fact.equals(FRONT)) {
            return List.of(known(shapes.lines(frame, PartnershipContent.SHAPE, rows.content(content))));
        }
        return json.readValue(content, KEPT).stream()
                .flatMap(one -> EntryKind.of(one.kind()).stream()
                        .map(kind ->
                                known(shapes.lines(frame, kind.shape(), (Record) rows.record(kind, one.content())))))
                .toList();
    }

    private static List<ShapeLine> known(List<ShapeLine> lines) {
        return lines.stream().filter(line -> !line.unknown()).toList();
    }
}
