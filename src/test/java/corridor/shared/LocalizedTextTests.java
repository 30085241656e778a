package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import corridor.shared.LocalizedText.Rendering;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LocalizedTextTests {

    private static final LocalizedText BOTH = LocalizedText.of(Map.of("fr", "Bonjour", "en", " Hello "));

    @Test
    void givesTheLanguageAskedFor() {
        assertThat(BOTH.in(Language.FRENCH)).isEqualTo(new Rendering("Bonjour", Language.FRENCH, false));
        assertThat(BOTH.in(Language.ENGLISH)).isEqualTo(new Rendering("Hello", Language.ENGLISH, false));
    }

    @Test
    void fallsBackToEnglishAndSaysSo() {
        assertThat(BOTH.in(Language.ARABIC)).isEqualTo(new Rendering("Hello", Language.ENGLISH, true));
    }

    @Test
    void fallsBackToWhatThereIsWithoutEnglish() {
        LocalizedText chinese = LocalizedText.of(Language.CHINESE, "移民");
        assertThat(chinese.in(Language.SPANISH)).isEqualTo(new Rendering("移民", Language.CHINESE, true));
    }

    @Test
    void isBlankWithoutAnyText() {
        assertThat(LocalizedText.EMPTY.in(Language.RUSSIAN)).isEqualTo(new Rendering("", Language.ENGLISH, false));
        assertThat(LocalizedText.of(Map.of("en", "  "))).isSameAs(LocalizedText.EMPTY);
    }

    @Test
    void refusesALanguageThatIsNotOneOfTheSix() {
        assertThatIllegalArgumentException().isThrownBy(() -> LocalizedText.of(Map.of("de", "Hallo")));
    }

    @Test
    void completesWithWhatOnlyTheOtherHas() {
        LocalizedText other = LocalizedText.of(Map.of("en", "Hi", "es", "Hola"));
        assertThat(BOTH.completedBy(other).byTag())
                .containsExactly(Map.entry("en", "Hello"), Map.entry("fr", "Bonjour"), Map.entry("es", "Hola"));
    }

    @Test
    void survivesJson() {
        JsonMapper json = new JsonMapper();
        assertThat(json.writeValueAsString(BOTH)).isEqualTo("{\"en\":\"Hello\",\"fr\":\"Bonjour\"}");
        assertThat(json.readValue("{\"en\":\"Hello\",\"fr\":\"Bonjour\"}", LocalizedText.class))
                .isEqualTo(BOTH);
    }
}
