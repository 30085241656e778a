package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import corridor.shared.CountryCode;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ImportMappingTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    @Autowired
    private Countries countries;

    @Autowired
    private Taxonomies taxonomies;

    private long upload(String content) throws Exception {
        MockHttpServletResponse answer = http.perform(multipart("/api/v1/practices/imports")
                        .file(new MockMultipartFile(
                                "file", "a.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)))
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(201);
        return new JsonMapper().readTree(answer.getContentAsString()).get("id").asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"Title\": \"no-such-field\"}", "{\"Title\": \"\"}", "{\"Title\": null}"})
    void refusesAFieldThatDoesNotExist(String mapping) throws Exception {
        long id = upload("Title,Summary\nBogus mapping,Some text\n");
        MockHttpServletResponse answer = http.perform(put("/api/v1/practices/imports/{id}/mapping", id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(mapping)
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("\"code\":\"request-not-understood\"");
        assertThat(state(id)).isEqualTo("waiting");
    }

    @Test
    void refusesAFormWithAFieldThatDoesNotExist() throws Exception {
        long id = upload("Title,Summary\nBogus form,Some text\n");
        MockHttpServletResponse answer = http.perform(post("/practices/imports/{id}/mapping", id)
                        .param("version", "1")
                        .param("field", "title", "bogus")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(state(id)).isEqualTo("waiting");
    }

    @Test
    void refusesToStartWithoutATitleAndKeepsTheSuggestion() throws Exception {
        long id = upload("Title,Summary\nNo title,Some text\n");
        MockHttpServletResponse answer = http.perform(put("/api/v1/practices/imports/{id}/mapping", id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"Title\": \"ignore\", \"Summary\": \"summary\"}")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("\"code\":\"import-without-title\"");
        assertThat(database.sql("select mapping->>'Title' from practices.import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("title");
    }

    private String state(long id) {
        return database.sql("select state from practices.import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void takesTheMostTellingOfTwoColumnsForOneField() throws Exception {
        long id = upload("Year,Evaluation period to date,Evaluation period from date,Title\n2025,2024,2021,Telling\n");
        assertThat(database.sql("select mapping::text from practices.import where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .contains("\"Evaluation period from date\": \"year-from\"")
                .contains("\"Year\": \"ignore\"");
    }

    @Test
    void dividesNoNameWithinBrackets() {
        Recognition recognition = new Recognition(countries, taxonomies, name -> Optional.empty());
        assertThat(recognition.terms(
                        "themes",
                        "Labour migration (ethical recruitment, labour market etc), Migration and climate change",
                        new ArrayList<>()))
                .contains("labour-mobility", "recruitment", "climate");
        List<String> unknown = new ArrayList<>();
        recognition.terms("themes", "Nonsense (one, two and three), Other nonsense", unknown);
        assertThat(unknown).containsExactly("Nonsense (one, two and three)", "Other nonsense");
        assertThat(recognition.countries("Kenya" + " ".repeat(50_000) + "and Uganda", new ArrayList<>()))
                .extracting(CountryCode::value)
                .containsExactly("KE");
    }

    @Autowired
    private ImportWork work;

    @ParameterizedTest
    @ValueSource(strings = {"running", "publishing", "undoing"})
    void endsInAStateThatCanBeUndoneWhenItsWorkIsGivenUp(String state) throws Exception {
        long id = upload("Title,Summary\nGiven up while " + state + ",Some text\n");
        database.sql("update practices.import set state = :state where id = :id")
                .param("state", state)
                .param("id", id)
                .update();
        work.givenUp(id);
        assertThat(state(id)).isEqualTo("failed");
        work.givenUp(id);
        assertThat(http.perform(post("/practices/imports/{id}/removal", id)
                                .param("version", "2")
                                .with(csrf())
                                .with(As.role(Role.SECRETARIAT)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(302);
    }
}
