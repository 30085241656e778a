package corridor.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.Constituency;
import corridor.shared.Language;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ConstituencyTests {

    /** Heads of delegation are admitted to sessions as such; they are of a constituency besides. */
    private static final String HEADS = "head-of-delegation";

    private final Scheme scheme = TaxonomyFiles.scheme(Taxonomies.CONSTITUENCIES, Map.of());

    @Test
    void areThoseOfTheScheme() {
        assertThat(scheme.terms().stream().map(Term::code).filter(code -> !code.equals(HEADS)))
                .containsExactlyElementsOf(Arrays.stream(Constituency.values())
                        .map(Constituency::code)
                        .toList());
    }

    @Test
    void areCalledAsInTheScheme() throws IOException {
        for (Language language : Language.ALL) {
            Properties messages = new Properties();
            String file = "/messages/recommendations_" + language.tag() + ".properties";
            try (var reader =
                    new InputStreamReader(ConstituencyTests.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
                messages.load(reader);
            }
            for (Constituency one : Constituency.values()) {
                assertThat(messages.getProperty("constituency." + one.code()))
                        .isEqualTo(scheme.term(one.code())
                                .orElseThrow()
                                .title()
                                .in(language)
                                .text());
            }
        }
    }
}
