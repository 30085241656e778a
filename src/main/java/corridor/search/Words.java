package corridor.search;

import corridor.shared.Language;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.search.common.BooleanOperator;
import org.hibernate.search.engine.search.predicate.SearchPredicate;
import org.hibernate.search.engine.search.predicate.dsl.BooleanPredicateClausesStep;
import org.hibernate.search.engine.search.predicate.dsl.SearchPredicateFactory;
import org.hibernate.search.engine.search.predicate.dsl.SimpleQueryFlag;

/**
 * The words that a reader typed, as a predicate: all of them must stand in one language's title, text or names. Which
 * languages are tried follows from the script, the reader's own first.
 */
final class Words {

    private static final float TITLE_WEIGHT = 3;
    private static final float NAMES_WEIGHT = 1.5f;
    private static final int LONGEST_FORGIVEN = 12;
    private static final Set<SimpleQueryFlag> SYNTAX = Set.of(
            SimpleQueryFlag.AND,
            SimpleQueryFlag.NOT,
            SimpleQueryFlag.PHRASE,
            SimpleQueryFlag.PREFIX,
            SimpleQueryFlag.WHITESPACE);

    private final String text;
    private final boolean forgiving;
    private final List<Language> languages;

    private Words(String text, boolean forgiving, List<Language> languages) {
        this.text = text;
        this.forgiving = forgiving;
        this.languages = languages;
    }

    static Words exactly(SearchQuery query) {
        return new Words(query.text(), false, languagesOf(query));
    }

    /** No words: everything matches, and there are no passages. */
    static Words none() {
        return new Words("", false, List.of());
    }

    static Words nearly(SearchQuery query) {
        return new Words(query.text(), true, languagesOf(query));
    }

    boolean present() {
        return !text.isEmpty();
    }

    Passages passages() {
        return new Passages(text, forgiving);
    }

    /** The fields in which passages may stand, the reader's own language first; with forgiveness titles and names too. */
    List<String> passageFields() {
        return languages.stream()
                .flatMap(language -> forgiving
                        ? Stream.of(Fields.text(language), Fields.title(language), Fields.names(language))
                        : Stream.of(Fields.text(language)))
                .toList();
    }

    SearchPredicate predicate(SearchPredicateFactory f) {
        if (!present()) {
            return f.matchAll().toPredicate();
        }
        if (forgiving) {
            return nearly(f);
        }
        BooleanPredicateClausesStep<?, ?> any = f.bool();
        for (Language language : languages) {
            any = any.should(exactly(f, language));
        }
        return any.toPredicate();
    }

    private SearchPredicate exactly(SearchPredicateFactory f, Language language) {
        return f.simpleQueryString()
                .field(Fields.title(language))
                .boost(TITLE_WEIGHT)
                .field(Fields.text(language))
                .field(Fields.names(language))
                .boost(NAMES_WEIGHT)
                .matching(text)
                .defaultOperator(BooleanOperator.AND)
                .flags(SYNTAX)
                .toPredicate();
    }

    private SearchPredicate nearly(SearchPredicateFactory f) {
        BooleanPredicateClausesStep<?, ?> all = f.bool();
        for (String word : plainWords().toList()) {
            all = all.must(f.match()
                    .field(Fields.PLAIN)
                    .matching(word)
                    .fuzzy(word.length() < 4 ? 0 : word.length() < 7 ? 1 : 2, 1));
        }
        return all.toPredicate();
    }

    private Stream<String> plainWords() {
        return java.util.Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isBlank())
                .limit(LONGEST_FORGIVEN);
    }

    private static List<Language> languagesOf(SearchQuery query) {
        Set<Language> written = query.text()
                .codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .flatMap(script -> languagesIn(script).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Language> ordered = new ArrayList<>();
        if (written.isEmpty() || written.contains(query.language())) {
            ordered.add(query.language());
        }
        (written.isEmpty() ? Set.copyOf(Language.ALL) : written)
                .stream()
                        .filter(language -> !ordered.contains(language))
                        .sorted()
                        .forEach(ordered::add);
        return List.copyOf(ordered);
    }

    private static List<Language> languagesIn(UnicodeScript script) {
        return switch (script) {
            case ARABIC -> List.of(Language.ARABIC);
            case CYRILLIC -> List.of(Language.RUSSIAN);
            case HAN -> List.of(Language.CHINESE);
            default -> List.of(Language.ENGLISH, Language.FRENCH, Language.SPANISH);
        };
    }
}
