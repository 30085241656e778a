package corridor.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.Programs;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumStory;
import corridor.recommendations.TestForum;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Programs speak, answer, reply and sign for organisations with the refusals that pages have. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class ConsultationApiTests {

    @Autowired
    private MockMvc http;

    @Autowired
    private JsonMapper json;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    private Programs programs;
    private Reader secretariat = Reader.VISITOR;
    private Reader focal = Reader.VISITOR;
    private long organisation;

    @BeforeEach
    void prepare() {
        programs = new Programs(http, json);
        secretariat = ForumStory.secretariat(rights);
        organisation = ForumStory.organisation(database);
        focal = TestForum.of(organisation, Role.FOCAL_POINT, rights);
    }

    private String slug(String table, long id) {
        return database.sql("select slug from consultations." + table + " where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    @Test
    void speaksForAnOrganisationAndIsAnswered() throws Exception {
        long id = new ConsultationRecords().insert(database, "consultation", "open", "public", ForumStory.number());
        String address = "/api/v1/consultations/" + slug("consultation", id);
        String said = "{\"organisation\": %d, \"text\": \"We say so\", \"attributed\": true}".formatted(organisation);
        long contribution = programs.done("POST", address + "/contributions", said, focal)
                .get("id")
                .asLong();
        assertThat(programs.refused("POST", address + "/contributions", said.replace("We say so", " "), focal))
                .isEqualTo("422 contribution-text-missing");
        assertThat(programs.refused(
                        "POST",
                        address + "/contributions",
                        said,
                        TestForum.of(ForumStory.organisation(database), Role.FOCAL_POINT, rights)))
                .isEqualTo("403 right-missing");
        programs.done("POST", address + "/steps/close", "{\"version\": 1}", secretariat);
        programs.done("POST", address + "/steps/summarise", "{\"version\": 2}", secretariat);
        assertThat(programs.refused("POST", address + "/steps/answer", "{\"version\": 3}", secretariat))
                .isEqualTo("409 contributions-unanswered");
        String answer = address + "/contributions/" + contribution + "/answer";
        String not = "{\"version\": 1, \"reflected\": \"not\"%s}";
        assertThat(programs.refused("PUT", answer, not.formatted(""), secretariat))
                .startsWith("422");
        programs.done("PUT", answer, not.formatted(", \"why\": \"Out of scope\""), secretariat);
        assertThat(programs.done("POST", address + "/steps/answer", "{\"version\": 3}", secretariat)
                        .get("state")
                        .asString())
                .isEqualTo("answered");
    }

    @Test
    void repliesToAnInquiryOnceItIsComplete() throws Exception {
        long id = ConsultationRecords.inquiry(database, "open", "public", ForumStory.number());
        database.sql("update consultations.inquiry set addressees = array[:organisation::bigint] where id = :id")
                .param("organisation", organisation)
                .param("id", id)
                .update();
        String address = "/api/v1/inquiries/" + slug("inquiry", id) + "/replies/" + organisation;
        assertThat(programs.refused("GET", address, "", focal)).isEqualTo("404 record-missing");
        JsonNode begun = programs.done("PUT", address, "{\"answers\": {}}", focal);
        String sending = "{\"version\": %d, \"consent\": \"%s\"}";
        int version = begun.get("version").asInt();
        assertThat(programs.refused("POST", address + "/arrival", sending.formatted(version, "aggregate"), focal))
                .isEqualTo("422 answers-missing");
        version = programs.done(
                        "PUT",
                        address,
                        "{\"version\": %d, \"answers\": {\"works\": [\"yes\"]}}".formatted(version),
                        focal)
                .get("version")
                .asInt();
        assertThat(programs.refused("POST", address + "/arrival", sending.formatted(version, ""), focal))
                .isEqualTo("422 consent-missing");
        JsonNode sent = programs.done("POST", address + "/arrival", sending.formatted(version, "aggregate"), focal);
        assertThat(sent.get("state").asString()).isEqualTo("sent");
        assertThat(sent.get("consent").asString()).isEqualTo("aggregate");
        assertThat(programs.done(
                                "POST",
                                address + "/steps/narrow",
                                sending.formatted(sent.get("version").asInt(), "none"),
                                focal)
                        .get("consent")
                        .asString())
                .isEqualTo("none");
        assertThat(programs.refused("GET", address, "", Reader.visitor(rights))).isEqualTo("404 record-missing");
    }

    @Test
    void signsTheWordsThatWereRead() throws Exception {
        long id = ConsultationRecords.appeal(database, "open", "public", ForumStory.number());
        String address = "/api/v1/calls-to-action/" + slug("appeal", id);
        String signing = "{\"organisation\": %d, \"wording\": %d}";
        assertThat(programs.refused("POST", address + "/signatures", signing.formatted(organisation, 2), focal))
                .isEqualTo("412 appeal-reworded");
        JsonNode signed = programs.done("POST", address + "/signatures", signing.formatted(organisation, 1), focal);
        assertThat(signed.get("sha256").asString()).hasSize(64);
        assertThat(programs.done(
                                "POST",
                                address + "/signatures/" + signed.get("id").asLong() + "/withdrawal",
                                "{\"version\": %d}"
                                        .formatted(signed.get("version").asInt()),
                                focal)
                        .get("state")
                        .asString())
                .isEqualTo("withdrawn");
        assertThat(programs.refused("POST", address + "/steps/close", "{\"version\": 1}", focal))
                .isEqualTo("403 right-missing");
    }
}
