package corridor.search;

import corridor.shared.Language;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** Declares the fields of the index and fills them. */
final class RecordBinder implements TypeBinder {

    private final Collection<SearchSource> sources;

    RecordBinder(Collection<SearchSource> sources) {
        this.sources = sources;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        context.bridge(IndexedRecord.class, new Bridge(context.indexSchemaElement(), sources));
    }

    /** Writes a record into the declared fields. */
    static final class Bridge implements TypeBridge<IndexedRecord> {

        /** Misspelt words are looked for in titles, names and the beginning of the text: its summary. */
        private static final int PLAIN = 600;

        private static final String BETWEEN_WORDS = " \t\n\r,.;:!?()[]\"«»“”،؛؟、。，；：/";

        private final IndexFieldReference<String> kind;
        private final IndexFieldReference<Long> id;
        private final IndexFieldReference<Long> version;
        private final IndexFieldReference<String> audience;
        private final IndexFieldReference<Long> release;
        private final IndexFieldReference<Integer> consents;
        private final IndexFieldReference<String> cases;
        private final IndexFieldReference<String> plain;
        private final Map<Language, IndexFieldReference<String>> titles = new LinkedHashMap<>();
        private final Map<Language, IndexFieldReference<String>> texts = new LinkedHashMap<>();
        private final Map<Language, IndexFieldReference<String>> names = new LinkedHashMap<>();
        private final Map<String, IndexFieldReference<String>> facets = new LinkedHashMap<>();
        private final Map<String, IndexFieldReference<Long>> orders = new LinkedHashMap<>();

        Bridge(IndexSchemaElement schema, Collection<SearchSource> sources) {
            kind = schema.field(Fields.KIND, field -> field.asString()).toReference();
            id = column(schema, Fields.ID);
            version = column(schema, Fields.VERSION);
            audience = schema.field(Fields.AUDIENCE, field -> field.asString())
                    .multiValued()
                    .toReference();
            release = column(schema, Fields.RELEASE);
            consents = schema.field(Fields.CONSENTS, field -> field.asInteger()).toReference();
            cases = schema.field(Fields.CASES, field -> field.asString())
                    .multiValued()
                    .toReference();
            plain = schema.field(
                            Fields.PLAIN,
                            field -> field.asString().analyzer(Analysis.PLAIN).norms(Norms.NO))
                    .toReference();
            Language.ALL.forEach(language -> declareTexts(schema, language));
            sources.forEach(source -> declareNumbersAndFacets(schema, source));
        }

        private void declareTexts(IndexSchemaElement schema, Language language) {
            titles.put(language, text(schema, Fields.title(language), Analysis.of(language), Norms.YES));
            texts.put(language, text(schema, Fields.text(language), Analysis.of(language), Norms.YES));
            names.put(language, text(schema, Fields.names(language), Analysis.ofNames(language), Norms.NO));
        }

        /** Kept whole beside the index of its words: passages are cut from it. */
        private static IndexFieldReference<String> text(
                IndexSchemaElement schema, String name, String analysis, Norms norms) {
            return schema.field(
                            name,
                            field -> field.asString()
                                    .analyzer(analysis)
                                    .norms(norms)
                                    .projectable(Projectable.YES))
                    .toReference();
        }

        private void declareNumbersAndFacets(IndexSchemaElement schema, SearchSource source) {
            source.facets()
                    .forEach(facet -> facets.computeIfAbsent(
                            facet,
                            name -> schema.field(
                                            Fields.facet(name),
                                            field -> field.asString().aggregable(Aggregable.YES))
                                    .multiValued()
                                    .toReference()));
            source.orders().forEach(order -> orders.computeIfAbsent(order, name -> column(schema, Fields.order(name))));
        }

        /** A number that is read, or sorted by, without opening the whole document. */
        private static IndexFieldReference<Long> column(IndexSchemaElement schema, String name) {
            return schema.field(name, field -> field.asLong().sortable(Sortable.YES))
                    .toReference();
        }

        @Override
        public void write(DocumentElement document, IndexedRecord record, TypeBridgeWriteContext context) {
            SearchRecord content = record.content;
            document.addValue(kind, content.reference().kind());
            document.addValue(id, content.reference().id());
            document.addValue(version, (long) content.version());
            writeVisibility(document, content.visibility());
            // each once: the names of one thing in six languages are much alike
            Set<String> words = new LinkedHashSet<>();
            for (Language language : Language.ALL) {
                String title = content.title().exactly(language).orElse("");
                add(document, titles, language, title, words);
                String text = content.text().exactly(language).orElse("");
                add(document, texts, language, text, words);
                add(document, names, language, content.names().getOrDefault(language.tag(), ""), words);
            }
            document.addValue(plain, String.join(" ", words));
            content.facets()
                    .forEach((facet, values) -> values.forEach(value -> document.addValue(facets.get(facet), value)));
            content.orders().forEach((order, value) -> document.addValue(orders.get(order), value));
        }

        private static void add(
                DocumentElement document,
                Map<Language, IndexFieldReference<String>> fields,
                Language language,
                String value,
                Set<String> words) {
            if (!value.isBlank()) {
                document.addValue(fields.get(language), value);
                StringTokenizer beginning =
                        new StringTokenizer(value.length() > PLAIN ? value.substring(0, PLAIN) : value, BETWEEN_WORDS);
                while (beginning.hasMoreTokens()) {
                    words.add(beginning.nextToken());
                }
            }
        }

        private void writeVisibility(DocumentElement document, SearchRecord.Visibility visibility) {
            visibility.audience().forEach(label -> document.addValue(audience, label));
            document.addValue(
                    release,
                    visibility.releaseAt() == null
                            ? Long.MIN_VALUE
                            : visibility.releaseAt().toEpochMilli());
            document.addValue(consents, visibility.consentsMissing());
            visibility.cases().forEach(one -> document.addValue(cases, one));
        }
    }
}
