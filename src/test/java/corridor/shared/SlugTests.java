package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tres por Uno (3x1)|tres-por-uno-3x1",
                "L'accès à l’emploi|lacces-a-lemploi",
                "Миграция и развитие|migracia-i-razvitie",
                "移民|yi-min",
                "!!!|record",
                "  --a--  |a"
            })
    void writesTitlesOfAnyScriptInLatinLetters(String title, String slug) {
        assertThat(Slug.from(title)).hasToString(slug);
    }

    @Test
    void shortensAtAWord() {
        assertThat(Slug.from("word ".repeat(30))).hasToString("word-".repeat(13) + "word");
        assertThat(Slug.from("x".repeat(200)).value()).hasSize(70);
    }

    @Test
    void numbersASecondOneWithinTheLimit() {
        assertThat(new Slug("one").numbered(7)).hasToString("one-7");
        assertThat(new Slug("a".repeat(80)).numbered(123_456).value()).isEqualTo("a".repeat(73) + "-123456");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "é", "a b"})
    void refusesWhatIsNoSlug(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slug(value));
    }

    @Test
    void makesAValidSlugOfAnything() {
        Random random = new Random(20261122);
        for (int round = 0; round < 2_000; round++) {
            String title = random.ints(random.nextInt(120), 1, 0x2FFF)
                    .filter(character -> !Character.isSurrogate((char) character))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            Slug slug = Slug.from(title);
            assertThat(slug.numbered(random.nextLong(1, Long.MAX_VALUE)).value())
                    .hasSizeLessThanOrEqualTo(80);
        }
    }
}
