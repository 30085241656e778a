package corridor.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.ui.Csv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ShapeRowsTests {

    private final ShapeRows rows = new ShapeRows(new JsonMapper());
    private final ShapeForm form = new ShapeForm(Sample.KNOWN);

    @Test
    void readsTheRowThatItWrote() {
        List<String> columns = rows.columns(Sample.SHAPE);
        List<String> cells = rows.cells(Sample.SHAPE, Sample.whole());
        assertThat(columns).hasSameSizeAs(cells).doesNotHaveDuplicates().contains("what-en", "budget-amount", "parts");
        Map<String, String> row = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            row.put(columns.get(at), Csv.harmless(cells.get(at)));
        }
        ShapeForm.Read read =
                form.check(Sample.SHAPE, rows.typed(Sample.SHAPE, row).orElseThrow());
        assertThat(read.problems()).isEmpty();
        assertThat(read.record()).isEqualTo(Sample.whole());
    }

    @Test
    void saysThatACellOfJsonCannotBeRead() {
        assertThat(rows.typed(Sample.SHAPE, Map.of("parts", "[{"))).isEmpty();
        assertThat(rows.typed(Sample.SHAPE, Map.of("parts", "[{\"done\": \"yes\"}]")))
                .isEmpty();
    }
}
