package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class CorridorCellsTests {

    @Autowired
    private Countries countries;

    @Autowired
    private Taxonomies taxonomies;

    private List<String> read(String cell, List<String> notes) {
        return CorridorCells.read(cell, new Recognition(countries, taxonomies, name -> Optional.empty()), notes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Senegal > Italy",
                "SN->IT",
                "Sénégal → Italie",
                "Senegal to Italy",
                "Senegal - Italy",
                "Сенегал > Италия",
                "塞内加尔→意大利",
                "السنغال ← إيطاليا",
                "السنغال إلى إيطاليا",
                "Italy ← Senegal"
            })
    void readsACorridorHoweverItIsWritten(String cell) {
        List<String> notes = new ArrayList<>();
        assertThat(read(cell, notes)).containsExactly("SN>IT");
        assertThat(notes).isEmpty();
    }

    @Test
    void keepsWhatItUnderstandsAndNotesTheRest() {
        List<String> notes = new ArrayList<>();
        assertThat(read("Guinea-Bissau > Portugal; Atlantis > Italy\nKenya; Kenya > Kenya; GW>PT", notes))
                .containsExactly("GW>PT");
        assertThat(notes)
                .containsExactly(
                        "corridor-unknown:Atlantis > Italy",
                        "corridor-unknown:Kenya",
                        "corridor-unknown:Kenya > Kenya");
    }
}
