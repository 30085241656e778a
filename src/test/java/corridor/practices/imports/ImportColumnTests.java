package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What columns beyond title and texts become: suggested by their headings, read cell by cell, doubted row by row. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ImportColumnTests {

    private static final String IMPORTS = "/api/v1/practices/imports";

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private JsonNode json(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return new JsonMapper().readTree(send(request).getContentAsString());
    }

    private long upload(String table) throws Exception {
        return json(multipart(IMPORTS)
                        .file(new MockMultipartFile(
                                "file", "columns.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8))))
                .get("id")
                .asLong();
    }

    /** The report, once the columns were taken as they were suggested. */
    private JsonNode drafted(long id) throws Exception {
        send(put(IMPORTS + "/{id}/mapping", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        JsonNode one = json(get(IMPORTS + "/{id}", id));
        while (!one.get("state").asString().equals("done") && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            one = json(get(IMPORTS + "/{id}", id));
        }
        assertThat(one.get("state").asString()).isEqualTo("done");
        return one;
    }

    private JsonNode content(JsonNode row) throws Exception {
        return json(get("/api/v1/practices/{slug}", row.get("practice").asString()))
                .get("content");
    }

    @Test
    void readsWhatItTakesWhoPaysHowFarItCameAndWhomToAsk() throws Exception {
        long id = upload("""
                Title,Summary,Themes,Corridors,Étapes de la migration,Madurez,Evidence,Budget,Источник финансирования,联系方式
                Zwyla of the harbour,A first summary,Remittances,Senegal > Italy,Retour; Arrivée,Pilot,An audit of 2021,Two nurses,The city,desk@example.org
                Quiet gardens of Ouro,A second summary,Health,Senegal,Retour; Nonsense stage,Half done,,,,
                """);
        JsonNode report = drafted(id);
        JsonNode first = report.get("rows").get(0);
        JsonNode content = content(first);
        assertThat(content.at("/narrative/particulars/evidence/en").asString()).isEqualTo("An audit of 2021");
        assertThat(content.at("/narrative/particulars/costs/en").asString()).isEqualTo("Two nurses");
        assertThat(content.at("/narrative/particulars/funding/en").asString()).isEqualTo("The city");
        assertThat(content.at("/narrative/particulars/contact").asString()).isEqualTo("desk@example.org");
        assertThat(content.at("/classification/stages").toString()).isEqualTo("[\"return\",\"arrival\"]");
        assertThat(content.at("/classification/maturity").asString()).isEqualTo("pilot");
        assertThat(content.at("/classification/places/corridors").toString()).isEqualTo("[\"SN>IT\"]");
        assertThat(report.get("rows").get(1).get("notes").toString())
                .contains("corridor-unknown:Senegal", "term-unknown:Nonsense stage", "term-unknown:Half done");
        send(post(IMPORTS + "/{id}/publication", id));
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        String table = "";
        while (!table.contains("desk@example.org") && Instant.now().isBefore(end)) {
            Thread.sleep(100);
            table = send(get("/practices.csv?q=zwyla")).getContentAsString();
        }
        assertThat(table)
                .contains("Evidence", "Costs", "Funding", "Contact")
                .contains("An audit of 2021", "Two nurses", "The city", "desk@example.org", "Senegal → Italy");
    }

    @Test
    void saysAtWhichMeetingsAPracticeWasShown() throws Exception {
        long id = upload("""
                Title,Summary,Presented at
                Lanterns of Mirova,A third summary,"GFMD, Puerto Vallarta 2010; Assembly of Nowhere 2016"
                """);
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .as("the column is suggested, to be confirmed")
                .contains("<option value=\"shown-at\" selected>");
        JsonNode row = drafted(id).get("rows").get(0);
        assertThat(row.get("notes").toString())
                .contains("shown-at:GFMD · 4 · Puerto Vallarta · 2010", "meeting-unknown:Assembly of Nowhere 2016");
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains("shown at GFMD · 4 · Puerto Vallarta · 2010")
                .contains("meeting not known here, kept as written: Assembly of Nowhere 2016");
        assertThat(send(get("/practices/{slug}", row.get("practice").asString()))
                        .getContentAsString())
                .contains(
                        "Global Forum on Migration and Development, meeting 4 · Puerto Vallarta",
                        "Assembly of Nowhere 2016");
    }
}
