package corridor.search;

import corridor.shared.Language;

/** The names of the index fields. */
final class Fields {

    static final String KIND = "kind";
    static final String ID = "id_number";
    static final String VERSION = "version";
    static final String AUDIENCE = "audience";
    static final String RELEASE = "release_at";
    static final String CONSENTS = "consents_missing";
    static final String CASES = "cases";

    /** All words as they are written, in whatever language: where misspelt words are looked for. */
    static final String PLAIN = "plain";

    private Fields() {}

    static String title(Language language) {
        return "title_" + language.tag();
    }

    static String text(Language language) {
        return "text_" + language.tag();
    }

    static String names(Language language) {
        return "names_" + language.tag();
    }

    /** The language of a field that {@link #title}, {@link #text} or {@link #names} named. */
    static Language language(String field) {
        return Language.of(field.substring(field.lastIndexOf('_') + 1)).orElseThrow();
    }

    static String facet(String facet) {
        return "facet_" + facet;
    }

    static String order(String order) {
        return "order_" + order;
    }
}
