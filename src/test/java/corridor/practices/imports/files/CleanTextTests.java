package corridor.practices.imports.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CleanTextTests {

    private final Set<String> notes = new LinkedHashSet<>();

    @Test
    void removesDirectionMarks() {
        assertThat(CleanText.of("invoice\u202Egpj.exe\u2069", notes)).isEqualTo("invoicegpj.exe");
        assertThat(notes).containsExactly("direction-marks-removed");
    }

    @Test
    void removesControlCharacters() {
        assertThat(CleanText.of("a\u0000b\u001Bc\u0084d\uFEFF\u200B\uD800", notes))
                .isEqualTo("abcd");
        assertThat(notes).containsExactly("control-characters-removed");
    }

    @Test
    void keepsTabsLineBreaksAndJoiners() {
        assertThat(CleanText.of("می\u200Cخواهم\ta\r\nb\rc\u2028d", notes)).isEqualTo("می\u200Cخواهم\ta\nb\nc\nd");
        assertThat(notes).isEmpty();
    }

    @Test
    void composesLetters() {
        assertThat(CleanText.of("De\u0301fi", notes)).isEqualTo("Défi");
        assertThat(notes).isEmpty();
    }

    @Test
    void notesCharactersThatWereLost() {
        assertThat(CleanText.of("D\uFFFDfi", notes)).isEqualTo("D\uFFFDfi");
        assertThat(notes).containsExactly("characters-unreadable");
    }

    @Test
    void shortensBetweenCharacters() {
        assertThat(CleanText.of("a" + "😀".repeat(60_000), notes))
                .hasSize(99_999)
                .endsWith("😀");
        assertThat(notes).containsExactly("value-shortened");
    }
}
