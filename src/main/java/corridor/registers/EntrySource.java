package corridor.registers;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchTable;
import corridor.shapes.FieldKind;
import corridor.shapes.Shape;
import corridor.shared.CountryCode;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the index holds of entries. */
@Component
class EntrySource extends SearchTable {

    static final String NEWEST = "entered";
    private static final String QUERY = "select id, version from registers.entry where state = 'published'";
    private static final int TOTAL_ORDER = 1_000;

    private final EntryStore store;
    private final EntryFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    EntrySource(
            JdbcClient database,
            JsonMapper json,
            EntryStore store,
            EntryFacets facets,
            Taxonomies taxonomies,
            Organisations organisations) {
        super(database, json, Entry.KIND, EntryFacets.ALL, List.of(NEWEST), QUERY);
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.unseen(ids).stream().map(this::record).toList();
    }

    private SearchRecord record(Entry entry) {
        return new SearchRecord(
                entry.reference(),
                entry.version(),
                new Visibility(
                        entry.audience(),
                        entry.sealing().releaseAt(),
                        entry.sealing().consentsMissing(),
                        entry.cases()),
                entry.title(),
                LocalizedText.together(Stream.concat(
                                Stream.of(entry.head().summary()),
                                said(entry.kind().shape(), (Record)
                                        entry.content().record()))
                        .toList()),
                SearchRecord.names(language -> names(entry, language)),
                facets.of(entry),
                Map.of(NEWEST, entry.createdAt().toEpochMilli() * TOTAL_ORDER + entry.id() % TOTAL_ORDER));
    }

    /** The texts of a record and of its rows; lines stand for English. */
    private static Stream<LocalizedText> said(Shape shape, Record record) {
        return shape.values(record).entrySet().stream().flatMap(one -> {
            Shape rows = shape.field(one.getKey()).rows();
            @Nullable Object value = one.getValue();
            return switch (value) {
                case null -> Stream.<LocalizedText>empty();
                case List<?> many when rows != null -> many.stream().flatMap(row -> said(rows, (Record) row));
                case LocalizedText text -> Stream.of(text);
                default ->
                    shape.field(one.getKey()).kind() == FieldKind.LINE
                            ? Stream.of(LocalizedText.english(value.toString()))
                            : Stream.<LocalizedText>empty();
            };
        });
    }

    private Stream<String> names(Entry entry, Language language) {
        EntryHead head = entry.head();
        return Stream.of(
                        taxonomies.names(Taxonomies.THEMES, head.themes(), language),
                        taxonomies.names(Taxonomies.OBJECTIVES, head.objectives(), language),
                        taxonomies.names(Taxonomies.TARGETS, head.targets(), language),
                        taxonomies.names(Taxonomies.REGIONS, head.regions(), language),
                        taxonomies.names(
                                Taxonomies.COUNTRIES,
                                EntryFacets.places(head).stream()
                                        .map(CountryCode::value)
                                        .toList(),
                                language),
                        organisations.find(entry.organisations()).stream().flatMap(one -> one.names(language)))
                .flatMap(part -> part);
    }
}
