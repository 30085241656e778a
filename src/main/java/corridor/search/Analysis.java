package corridor.search;

import corridor.shared.Language;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurationContext;
import org.hibernate.search.backend.lucene.analysis.LuceneAnalysisConfigurer;

/** How the words of each language are taken apart: case, accents, stop words, stems. */
final class Analysis implements LuceneAnalysisConfigurer {

    static final String PLAIN = "plain";
    private static final String CHINESE_NAMES = "names_zh";

    static String of(Language language) {
        return "text_" + language.tag();
    }

    /** Chinese names are short and stand alone: pairs of signs do, and cost a tenth of taking sentences apart. */
    static String ofNames(Language language) {
        return language == Language.CHINESE ? CHINESE_NAMES : of(language);
    }

    @Override
    public void configure(LuceneAnalysisConfigurationContext context) {
        plain(context);
        english(context);
        french(context);
        spanish(context);
        arabic(context);
        russian(context);
        context.analyzer(of(Language.CHINESE)).instance(new SmartChineseAnalyzer());
        context.analyzer(CHINESE_NAMES)
                .custom()
                .tokenizer("standard")
                .tokenFilter("cjkWidth")
                .tokenFilter("lowercase")
                .tokenFilter("cjkBigram");
    }

    private static void plain(LuceneAnalysisConfigurationContext context) {
        context.analyzer(PLAIN)
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding");
    }

    private static void english(LuceneAnalysisConfigurationContext context) {
        context.analyzer(of(Language.ENGLISH))
                .custom()
                .tokenizer("standard")
                .tokenFilter("englishPossessive")
                .tokenFilter("lowercase")
                .tokenFilter("asciiFolding")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/snowball/english_stop.txt")
                .param("format", "snowball")
                .tokenFilter("kStem");
    }

    private static void french(LuceneAnalysisConfigurationContext context) {
        context.analyzer(of(Language.FRENCH))
                .custom()
                .tokenizer("standard")
                .tokenFilter("elision")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/snowball/french_stop.txt")
                .param("format", "snowball")
                .tokenFilter("asciiFolding")
                .tokenFilter("frenchLightStem");
    }

    private static void spanish(LuceneAnalysisConfigurationContext context) {
        context.analyzer(of(Language.SPANISH))
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/snowball/spanish_stop.txt")
                .param("format", "snowball")
                .tokenFilter("asciiFolding")
                .tokenFilter("spanishLightStem");
    }

    private static void arabic(LuceneAnalysisConfigurationContext context) {
        context.analyzer(of(Language.ARABIC))
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("decimalDigit")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/ar/stopwords.txt")
                .tokenFilter("arabicNormalization")
                .tokenFilter("arabicStem");
    }

    private static void russian(LuceneAnalysisConfigurationContext context) {
        context.analyzer(of(Language.RUSSIAN))
                .custom()
                .tokenizer("standard")
                .tokenFilter("lowercase")
                .tokenFilter("stop")
                .param("words", "org/apache/lucene/analysis/snowball/russian_stop.txt")
                .param("format", "snowball")
                .tokenFilter("russianLightStem");
    }
}
