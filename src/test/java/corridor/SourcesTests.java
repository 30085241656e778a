package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourcesTests {

    @Test
    void blanksCommentsAndKeepsStrings() {
        String text = """
            int a; // one
            /* two
               three */
            String b = "// not a comment";
            char c = '"';
            """;
        assertThat(Sources.codeOnly(text)).isEqualTo("int a; \n\n\nString b = \"// not a comment\";\nchar c = '\"';\n");
    }

    @Test
    void findsTheApplicationsFiles() {
        assertThat(Sources.java()).extracting(Sources.File::name).contains("corridor/Corridor.java");
        assertThat(Sources.templates()).containsKey("ui/layout.jte");
    }
}
