package corridor;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.settings.AreaFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.core.type.classreading.SimpleMetadataReaderFactory;
import org.springframework.mock.env.MockEnvironment;

/** The start reads which areas were switched off on the page; what the configuration says wins. */
class SwitchedOffAreasTests {

    private final Path folder = TestDatabase.folder();

    private boolean leavesOut(MockEnvironment environment) throws Exception {
        SwitchedOffAreas filter = new SwitchedOffAreas();
        filter.setEnvironment(environment.withProperty("corridor.data.folder", folder.toString()));
        SimpleMetadataReaderFactory readers = new SimpleMetadataReaderFactory();
        return filter.match(readers.getMetadataReader("corridor.practices.Practices"), readers);
    }

    private void chosen(boolean on) throws Exception {
        Files.writeString(folder.resolve("areas.properties"), "practices=" + on + "\n");
        assertThat(AreaFile.read(folder)).containsEntry("practices", on);
    }

    @Test
    void leavesNothingOutWhereNothingIsSaid() throws Exception {
        assertThat(leavesOut(new MockEnvironment())).isFalse();
    }

    @Test
    void leavesOutWhatWasSwitchedOffOnThePage() throws Exception {
        chosen(false);
        assertThat(leavesOut(new MockEnvironment())).isTrue();
        chosen(true);
        assertThat(leavesOut(new MockEnvironment())).isFalse();
    }

    @Test
    void followsTheConfigurationFirst() throws Exception {
        chosen(false);
        assertThat(leavesOut(new MockEnvironment().withProperty("corridor.areas.practices", "true")))
                .isFalse();
        chosen(true);
        assertThat(leavesOut(new MockEnvironment().withProperty("corridor.areas.practices", "false")))
                .isTrue();
    }

    @Test
    void leavesOutWhatLivesOnAnAreaThatIsOff() throws Exception {
        SwitchedOffAreas filter = new SwitchedOffAreas();
        filter.setEnvironment(new MockEnvironment()
                .withProperty("corridor.data.folder", folder.toString())
                .withProperty("corridor.areas.forum", "false"));
        assertThat(filter.on("programme")).isFalse();
        assertThat(filter.on("recommendations")).isFalse();
        assertThat(filter.on("calls")).isTrue();
    }
}
