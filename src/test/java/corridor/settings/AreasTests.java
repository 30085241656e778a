package corridor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestDatabase;
import corridor.access.Role;
import corridor.database.DataFolder;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Areas are switched for the next start, and nobody loses sight of records without having taken them along. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class AreasTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Sections sections;

    @Autowired
    private DataFolder folder;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void forget() throws Exception {
        database.sql("delete from settings.section").update();
        database.sql("delete from settings.area_export").update();
        Files.deleteIfExists(folder.path().resolve(AreaFile.NAME));
        sections.refresh();
    }

    private MockHttpServletResponse as(Role role, MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request.with(csrf()).with(As.role(role))).andReturn().getResponse();
    }

    private MockHttpServletResponse turn(boolean on, int version, String reason) throws Exception {
        return as(
                Role.ADMINISTRATOR,
                post("/settings/areas/practices")
                        .param("version", String.valueOf(version))
                        .param("on", String.valueOf(on))
                        .param("reason", reason));
    }

    @Test
    void showsWhatAnAreaHolds() throws Exception {
        assertThat(as(Role.ADMINISTRATOR, get("/settings")).getContentAsString())
                .contains("Repository of practices", "was never exported", "Switch off from the next start");
    }

    @Test
    void asksForAnExportBeforeItIsSwitchedOff() throws Exception {
        MockHttpServletResponse refused = turn(false, 0, "");
        assertThat(refused.getStatus()).isEqualTo(409);
        assertThat(refused.getContentAsString()).contains("nobody has exported as they are now");
        assertThat(entries(export().getContentAsByteArray()))
                .contains("records/practices.jsonl", "manifest.json")
                .noneMatch(name -> name.contains("organisations"));
        assertThat(turn(false, 0, "").getStatus()).isEqualTo(302);
        assertThat(AreaFile.read(folder.path())).isEqualTo(Map.of("practices", false));
        assertThat(as(Role.ADMINISTRATOR, get("/settings")).getContentAsString())
                .contains("will be off after the next start", "Switch on from the next start");
        assertThat(turn(true, 1, "").getStatus()).isEqualTo(302);
        assertThat(AreaFile.read(folder.path())).isEqualTo(Map.of("practices", true));
    }

    private MockHttpServletResponse export() throws Exception {
        MockHttpServletResponse answer = as(Role.ADMINISTRATOR, post("/settings/areas/practices/export"));
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer;
    }

    private static List<String> entries(byte[] zip) throws Exception {
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName().replaceFirst("^/", ""));
            }
        }
        return names;
    }

    @Test
    void asksAgainWhenARecordHasChangedSince() throws Exception {
        export();
        database.sql(
                        "update practices.practice set version = version + 1 where id = (select min(id) from practices.practice)")
                .update();
        assertThat(turn(false, 0, "").getStatus()).isEqualTo(409);
    }

    @Test
    void goesWithoutAnExportForAReasonThatStandsInTheJournal() throws Exception {
        assertThat(turn(false, 0, "The pilot is over").getStatus()).isEqualTo(302);
        assertThat(database.sql(
                                "select reason from audit.entry where action = 'settings.areas' order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualTo("The pilot is over");
    }

    @Test
    void refusesOthersOldVersionsAndWhatIsNoArea() throws Exception {
        assertThat(as(Role.SECRETARIAT, post("/settings/areas/practices/export"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(as(
                                Role.SECRETARIAT,
                                post("/settings/areas/practices")
                                        .param("version", "0")
                                        .param("on", "false")
                                        .param("reason", "mine"))
                        .getStatus())
                .isEqualTo(403);
        assertThat(turn(false, 3, "late").getStatus()).isEqualTo(412);
        assertThat(as(Role.ADMINISTRATOR, post("/settings/areas/accounts/export"))
                        .getStatus())
                .isEqualTo(404);
        MockHttpServletResponse program = as(
                Role.ADMINISTRATOR,
                put("/api/v1/settings/areas/practices")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\":0,\"on\":false}"));
        assertThat(program.getStatus()).isEqualTo(409);
        assertThat(program.getContentAsString()).contains("area-export-first");
        assertThat(AreaFile.read(folder.path())).isEmpty();
    }

    @Test
    void writesTheFileWholeAndReadsItBack() throws Exception {
        Path place = TestDatabase.folder();
        assertThat(AreaFile.read(place)).isEmpty();
        AreaFile.keep(place, Map.of("practices", false, "forum", true));
        assertThat(AreaFile.read(place)).isEqualTo(Map.of("practices", false, "forum", true));
        try (var files = Files.list(place)) {
            assertThat(files).hasSize(1);
        }
    }
}
