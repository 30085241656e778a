package corridor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.analysis.custom.CustomAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.util.ClasspathResourceLoader;

/** How the words of each language are taken apart: as {@code corridor.search.Analysis} does it. */
final class Analysis {

    private static final String SNOWBALL = "org/apache/lucene/analysis/snowball/";

    private Analysis() {}

    static Analyzer ofAllFields() {
        Map<String, Analyzer> byField = new HashMap<>();
        for (Language language : Language.values()) {
            Analyzer analyzer = of(language);
            for (String field : new String[] {"title_", "text_", "names_"}) {
                byField.put(field + language.tag(), analyzer);
            }
        }
        return new PerFieldAnalyzerWrapper(new KeywordAnalyzer(), byField);
    }

    static Analyzer of(Language language) {
        try {
            return switch (language) {
                case EN ->
                    standard()
                            .addTokenFilter("englishPossessive")
                            .addTokenFilter("lowercase")
                            .addTokenFilter("asciiFolding")
                            .addTokenFilter("stop", "words", SNOWBALL + "english_stop.txt", "format", "snowball")
                            .addTokenFilter("kStem")
                            .build();
                case FR ->
                    standard()
                            .addTokenFilter("elision")
                            .addTokenFilter("lowercase")
                            .addTokenFilter("stop", "words", SNOWBALL + "french_stop.txt", "format", "snowball")
                            .addTokenFilter("asciiFolding")
                            .addTokenFilter("frenchLightStem")
                            .build();
                case ES ->
                    standard()
                            .addTokenFilter("lowercase")
                            .addTokenFilter("stop", "words", SNOWBALL + "spanish_stop.txt", "format", "snowball")
                            .addTokenFilter("asciiFolding")
                            .addTokenFilter("spanishLightStem")
                            .build();
                case AR ->
                    standard()
                            .addTokenFilter("lowercase")
                            .addTokenFilter("decimalDigit")
                            .addTokenFilter("stop", "words", "org/apache/lucene/analysis/ar/stopwords.txt")
                            .addTokenFilter("arabicNormalization")
                            .addTokenFilter("arabicStem")
                            .build();
                case RU ->
                    standard()
                            .addTokenFilter("lowercase")
                            .addTokenFilter("stop", "words", SNOWBALL + "russian_stop.txt", "format", "snowball")
                            .addTokenFilter("russianLightStem")
                            .build();
                case ZH -> new SmartChineseAnalyzer();
            };
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static CustomAnalyzer.Builder standard() throws IOException {
        return CustomAnalyzer.builder(new ClasspathResourceLoader(Analysis.class.getClassLoader()))
                .withTokenizer("standard");
    }
}
