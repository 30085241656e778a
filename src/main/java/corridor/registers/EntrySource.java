package corridor.registers;

import corridor.actors.Organisations;
import corridor.search.SearchRecord;
import corridor.search.SearchRecord.Visibility;
import corridor.search.SearchSource;
import corridor.shapes.Shape;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the index holds of entries. */
@Component
class EntrySource implements SearchSource {

    static final String NEWEST = "entered";

    private final EntryStore store;
    private final EntryFacets facets;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    EntrySource(EntryStore store, EntryFacets facets, Taxonomies taxonomies, Organisations organisations) {
        this.store = store;
        this.facets = facets;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return Entry.KIND;
    }

    @Override
    public List<String> facets() {
        return EntryFacets.ALL;
    }

    @Override
    public List<String> orders() {
        return List.of(NEWEST);
    }

    @Override
    public List<SearchRecord> load(Collection<Long> ids) {
        return store.unseen(ids).stream().map(this::record).toList();
    }

    @Override
    public Map<Long, Integer> versions() {
        return store.versions();
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
                text(entry),
                names(entry),
                facets.of(entry),
                Map.of(NEWEST, entry.createdAt().toEpochMilli() * 1_000 + entry.id() % 1_000));
    }

    private static LocalizedText text(Entry entry) {
        List<Object> said = Stream.concat(
                        Stream.of((Object) entry.head().summary()),
                        said(entry.kind().shape(), (Record) entry.content().record()))
                .toList();
        Map<String, String> texts = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            texts.put(
                    language.tag(),
                    said.stream()
                            .flatMap(one -> one instanceof LocalizedText text
                                    ? text.exactly(language).stream()
                                    : language == Language.ENGLISH ? Stream.of(one.toString()) : Stream.empty())
                            .collect(Collectors.joining("\n")));
        }
        return LocalizedText.of(texts);
    }

    /** The texts of a record and of its rows; lines stand for English. */
    private static Stream<Object> said(Shape shape, Record record) {
        return shape.values(record).entrySet().stream().flatMap(one -> {
            Shape rows = shape.field(one.getKey()).rows();
            @Nullable Object value = one.getValue();
            return switch (shape.field(one.getKey()).kind()) {
                case TEXT, LINE -> value == null ? Stream.empty() : Stream.of(value);
                case ROWS ->
                    rows == null || value == null
                            ? Stream.<Object>empty()
                            : ((List<?>) value).stream().flatMap(row -> said(rows, (Record) row));
                default -> Stream.<Object>empty();
            };
        });
    }

    private Map<String, String> names(Entry entry) {
        EntryHead head = entry.head();
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : Language.ALL) {
            names.put(
                    language.tag(),
                    Stream.of(
                                    terms(Taxonomies.THEMES, head.themes(), language),
                                    terms(Taxonomies.OBJECTIVES, head.objectives(), language),
                                    terms(Taxonomies.TARGETS, head.targets(), language),
                                    terms(Taxonomies.REGIONS, head.regions(), language),
                                    EntryFacets.places(head).stream()
                                            .flatMap(
                                                    one -> terms(Taxonomies.COUNTRIES, List.of(one.value()), language)),
                                    organisations.find(entry.organisations()).stream()
                                            .flatMap(one -> Stream.concat(
                                                    one.name().exactly(language).stream(),
                                                    Stream.ofNullable(one.shortName()))))
                            .flatMap(part -> part)
                            .collect(Collectors.joining("\n")));
        }
        return names;
    }

    private Stream<String> terms(String scheme, List<String> codes, Language language) {
        return codes.stream()
                .flatMap(code -> taxonomies.term(scheme, code).stream())
                .flatMap(term -> term.namesIn(language));
    }
}
