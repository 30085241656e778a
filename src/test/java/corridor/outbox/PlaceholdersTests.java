package corridor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlaceholdersTests {

    private final Placeholders signs = Placeholders.of("name", "title");

    @Test
    void findsBracesThatStandForNothing() {
        assertThat(signs.problems("Dear {name}, on {title}")).isEmpty();
        assertThat(signs.problems("Dear {nme}, {} and }")).containsExactly("{nme}", "{}", "}");
    }

    @Test
    void fillsEachSignOnceAndReadsNoSignInAValue() {
        assertThat(signs.fill("{name}: {title} $1 {other}", Map.of("name", "{title}", "title", "A\\b $2")))
                .isEqualTo("{title}: A\\b $2 $1 {other}");
    }

    @Test
    void namesTheSignsWithoutAValue() {
        assertThat(signs.missing("{name} {title}", Map.of("name", "Ana", "title", " ")))
                .containsExactly("{title}");
    }
}
