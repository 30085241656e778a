package corridor.search;

import corridor.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.util.ClasspathResourceLoader;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How the words of each language are taken apart: case, accents, stop words, stems. */
final class Analysis implements LuceneAnalysisConfigurer {

    static final String PLAIN = "plain";

    /** The longest names that terms have in any language. */
    private static final int LONGEST_NAME = 500;

    private static final String STOP_WORDS = "org/apache/lucene/analysis/";

    static String of(Language language) {
        return "text_" + language.tag();
    }

    static String ofNames(Language language) {
        return "names_" + language.tag();
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        try {
            context.analyzer(PLAIN).instance(plain());
            for (Language language : Language.ALL) {
                context.analyzer(of(language)).instance(words(language));
                context.analyzer(ofNames(language)).instance(new RepeatedLines(names(language), LONGEST_NAME));
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Chinese names are short and stand alone: pairs of signs do, and cost a tenth of taking sentences apart. */
    private static Analyzer names(Language language) throws IOException {
        return language == Language.CHINESE
                ? standard()
                        .addTokenFilter("cjkWidth")
                        .addTokenFilter("lowercase")
                        .addTokenFilter("cjkBigram")
                        .build()
                : words(language);
    }

    private static Analyzer words(Language language) throws IOException {
        return switch (language) {
            case ENGLISH -> english();
            case FRENCH -> french();
            case SPANISH -> spanish();
            case ARABIC -> arabic();
            case RUSSIAN -> russian();
            case CHINESE -> new SmartChineseAnalyzer();
        };
    }

    private static CustomAnalyzer.Builder standard() throws IOException {
        return CustomAnalyzer.builder(new ClasspathResourceLoader(Analysis.class.getClassLoader()))
                .withTokenizer("standard");
    }

    private static CustomAnalyzer.Builder withoutStopWords(CustomAnalyzer.Builder words, String language)
            throws IOException {
        return words.addTokenFilter(
                "stop", "words", STOP_WORDS + "snowball/" + language + "_stop.txt", "format", "snowball");
    }

    private static Analyzer plain() throws IOException {
        return standard()
                .addTokenFilter("elision")
                .addTokenFilter("lowercase")
                .addTokenFilter("asciiFolding")
                .build();
    }

    private static Analyzer english() throws IOException {
        return withoutStopWords(
                        standard()
                                .addTokenFilter("englishPossessive")
                                .addTokenFilter("lowercase")
                                .addTokenFilter("asciiFolding"),
                        "english")
                .addTokenFilter("kStem")
                .build();
    }

    private static Analyzer french() throws IOException {
        return withoutStopWords(standard().addTokenFilter("elision").addTokenFilter("lowercase"), "french")
                .addTokenFilter("asciiFolding")
                .addTokenFilter("frenchLightStem")
                .build();
    }

    private static Analyzer spanish() throws IOException {
        return withoutStopWords(standard().addTokenFilter("lowercase"), "spanish")
                .addTokenFilter("asciiFolding")
                .addTokenFilter("spanishLightStem")
                .build();
    }

    private static Analyzer arabic() throws IOException {
        return standard()
                .addTokenFilter("lowercase")
                .addTokenFilter("decimalDigit")
                .addTokenFilter("stop", "words", STOP_WORDS + "ar/stopwords.txt")
                .addTokenFilter("arabicNormalization")
                .addTokenFilter("arabicStem")
                .build();
    }

    private static Analyzer russian() throws IOException {
        return withoutStopWords(standard().addTokenFilter("lowercase"), "russian")
                .addTokenFilter("russianLightStem")
                .build();
    }
}
