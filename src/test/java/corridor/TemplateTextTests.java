package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TemplateTextTests {

    @Test
    void findsWordsBetweenTagsAndInLabels() {
        String template = """
            @import corridor.ui.Frame
            @param Frame frame
            @template.ui.layout(frame = frame, title = frame.t("a.b"), content = @`
            <p class="chip" aria-label="Loud words">${frame.t("c.d")} Bare text</p>
            @if(frame.path().equals("/x"))<b>!</b>@else<a href="/practices">/api/v1/practices?q=remittances</a>@endif
            `)
            """;
        assertThat(TemplateText.words(template)).containsExactly("Loud", "words", "Bare", "text");
    }
}
