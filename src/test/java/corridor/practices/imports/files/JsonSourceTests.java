package corridor.practices.imports.files;

import static corridor.practices.imports.files.Uploads.opened;
import static corridor.practices.imports.files.Uploads.refusal;
import static corridor.practices.imports.files.Uploads.rows;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSourceTests {

    @TempDir
    Path folder;

    private Path json(String content) throws IOException {
        return new Uploads(folder).text("practices.json", content);
    }

    @Test
    void flattensAnArrayOfObjects() throws IOException {
        SourceFile file = opened(json("""
                [
                  {"title": "A", "meta": {"year": 2020, "pages": 44.0, "ok": true, "cost": NaN}},
                  {"title": "B", "countries": ["KE", null, "ML"],
                   "docs": [{"url": "u1"}, {"url": "u2"}]}
                ]"""));
        assertThat(file.kind()).isEqualTo(SourceKind.JSON);
        assertThat(file.columns())
                .containsExactly("title", "meta.year", "meta.pages", "meta.ok", "meta.cost", "countries", "docs.url");
        assertThat(file.firstRows(9))
                .containsExactly(
                        new SourceRow(
                                1,
                                2,
                                2,
                                Map.of("title", "A", "meta.year", "2020", "meta.pages", "44", "meta.ok", "true"),
                                List.of()),
                        new SourceRow(
                                2, 3, 4, Map.of("title", "B", "countries", "KE; ML", "docs.url", "u1; u2"), List.of()));
    }

    @Test
    void findsTheArrayInsideAnObject() throws IOException {
        SourceFile file = opened(json("""
                {"total": 2, "links": [{"rel": "self"}], "tags": ["x"],
                 "response": {"count": 2, "items": [{"title": "A"}, {"title": "B"}]}, "end": {}}"""));
        assertThat(file.columns()).containsExactly("title");
        assertThat(file.firstRows(9)).extracting(row -> row.value("title")).containsExactly("A", "B");
    }

    @Test
    void readsJsonLines() throws IOException {
        List<SourceRow> rows = rows(new Uploads(folder)
                .text("practices.txt", "{\"title\":\"A\",\"docs\":[{\"url\":\"u\"}]}\n\n{\"title\":\"B\"}\n"));
        assertThat(rows).extracting(row -> row.value("title")).containsExactly("A", "B");
        assertThat(rows).extracting(SourceRow::firstLine).containsExactly(1, 3);
    }

    @Test
    void readsOtherEncodings() throws IOException {
        Path file = new Uploads(folder).text("practices.json", "\uFEFF[{\"t\":\"Défi\"}]", StandardCharsets.UTF_16LE);
        assertThat(rows(file).getFirst().value("t")).isEqualTo("Défi");
    }

    @Test
    void saysAtWhichLineItIsDamaged() throws IOException {
        assertThat(refusal(json("[\n{\"a\": 1},\n{\"a\": 2\n")))
                .isEqualTo(Refusal.of(Refusal.Kind.INVALID, "file-damaged-at-line", 4L));
    }

    @Test
    void refusesWhatIsNestedTooDeeply() throws IOException {
        assertThat(refusal(json("[" + "{\"a\":".repeat(100_000) + "1")).code()).isEqualTo("file-too-deep");
        assertThat(refusal(json("[".repeat(100_000))).code()).isEqualTo("file-too-deep");
    }

    @Test
    void refusesTooManyNames() throws IOException {
        StringBuilder rows = new StringBuilder("[");
        for (int row = 0; row < 600; row++) {
            rows.append(row == 0 ? "" : ",").append("{\"name").append(row).append("\":1}");
        }
        assertThat(refusal(json(rows + "]")).code()).isEqualTo("file-too-many-columns");
    }

    @Test
    void refusesJsonWithoutObjects() throws IOException {
        assertThat(refusal(json("[1, 2, 3]")).code()).isEqualTo("file-without-rows");
        assertThat(refusal(json("[]")).code()).isEqualTo("file-without-rows");
    }
}
