package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.practices.Practice;
import corridor.search.Search;
import corridor.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** What is kept of an import, for whom, for how long, and from when on its practices are searched. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ImportKeepingTests {

    private static final int ROWS = 700;

    @Autowired
    private SearchIndex index;

    @Autowired
    private Search search;

    @Autowired
    private Expiry expiry;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse answer = http.perform(request.with(csrf()).with(As.role(Role.SECRETARIAT)))
                .andReturn()
                .getResponse();
        answer.setCharacterEncoding(StandardCharsets.UTF_8);
        return answer;
    }

    private long upload(String content) throws Exception {
        MockHttpServletResponse answer = send(multipart("/api/v1/practices/imports")
                .file(new MockMultipartFile("file", "kept.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.getStatus()).isEqualTo(201);
        return new JsonMapper().readTree(answer.getContentAsString()).get("id").asLong();
    }

    private String state(long id) {
        return database.sql("select state from practices.import where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    private long files(long id) {
        return database.sql("select count(*) from practices.import_chunk where import = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private static void await(BooleanSupplier held) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!held.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
        }
        assertThat(held.getAsBoolean()).isTrue();
    }

    private long found(Reader reader) {
        return search.count(reader, Practice.KIND);
    }

    @Test
    void searchesWhatAnImportBroughtFromItsPublicationOn() throws Exception {
        Reader secretariat = Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
        index.repair();
        long before = found(Reader.VISITOR);
        long all = found(secretariat);
        long id = upload("Title,Summary,Themes\n"
                + IntStream.range(0, ROWS)
                        .mapToObj(row -> "Zwylorand%04x number%05x,Summary of %d,Remittances"
                                .formatted(row * 7919 % 65536, row, row))
                        .collect(Collectors.joining("\n")));
        send(put("/api/v1/practices/imports/{id}/mapping", id)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
        await(() -> state(id).equals("done"));
        long drafted = database.sql(
                        "select count(*) from practices.import_row where import = :id and practice is not null")
                .param("id", id)
                .query(Long.class)
                .single();
        assertThat(drafted).isEqualTo(ROWS);
        assertThat(index.compare()).isEmpty();
        assertThat(found(secretariat))
                .as("drafts are listed by their import alone")
                .isEqualTo(all);
        send(post("/api/v1/practices/imports/{id}/publication", id));
        await(() -> state(id).equals("published"));
        long published = database.sql("""
                select count(*) from practices.import_row row join practices.practice p on p.id = row.practice
                where row.import = :id and p.state = 'checked'""").param("id", id).query(Long.class).single();
        assertThat(published).isPositive();
        await(() -> index.compare().isEmpty());
        assertThat(found(Reader.VISITOR)).isEqualTo(before + published);
        send(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete(
                "/api/v1/practices/imports/{id}", id));
        await(() -> state(id).equals("undone"));
        await(() -> index.compare().isEmpty());
        assertThat(found(Reader.VISITOR)).isEqualTo(before);
    }

    @Test
    void showsTheFirstRowsWithoutTheFile() throws Exception {
        long id = upload("Title,Summary\nKept preview,Words of the first row\n");
        database.sql("delete from practices.import_chunk where import = :id")
                .param("id", id)
                .update();
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains("Words of the first row");
    }

    @Test
    void saysWhatTheReasonNamesForWhichItStopped() throws Exception {
        long id = upload("Title,Summary\nStopped,Some text\n");
        database.sql("""
                update practices.import set state = 'failed', failure = 'file-too-large', failure_details = '[123]'
                where id = :id""").param("id", id).update();
        assertThat(send(get("/practices/imports/{id}", id)).getContentAsString())
                .contains("larger than 123 MB");
        assertThat(send(get("/api/v1/practices/imports/{id}", id)).getContentAsString())
                .contains("\"failureDetails\":[123]");
    }

    @Test
    void keepsTheColumnsThatWereChosenWhenItCannotBegin() throws Exception {
        long id = upload("Title,Summary\nNot begun,Some text\n");
        MockHttpServletResponse untitled = send(post("/practices/imports/{id}/mapping", id)
                .param("version", "1")
                .param("field", "results", "summary"));
        assertThat(untitled.getStatus()).isEqualTo(409);
        assertThat(untitled.getContentAsString())
                .contains("Say which column holds the title")
                .contains("<option value=\"results\" selected>");
        send(post("/practices/imports/{id}/mapping", id).param("version", "1").param("field", "title", "summary"));
        await(() -> state(id).equals("done"));
        MockHttpServletResponse late = send(post("/practices/imports/{id}/mapping", id)
                .param("version", "1")
                .param("field", "title", "challenge"));
        assertThat(late.getStatus()).isIn(409, 412);
        assertThat(late.getContentAsString()).contains("you chose “Challenge”; it is taken for “Summary”");
    }

    @Test
    void forgetsFilesAndTakesBackWhatNobodyBegan() throws Exception {
        long waiting = upload("Title,Summary\nNobody began this,Some text\n");
        long young = upload("Title,Summary\nYoung one,Some text\n");
        long done = upload("Title,Summary\nLong done,Some text\n");
        send(put("/api/v1/practices/imports/{id}/mapping", done)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{}"));
        await(() -> state(done).equals("done"));
        database.sql(
                        "update practices.import set state_since = now() - interval '91 days' where id in (:waiting, :done)")
                .param("waiting", waiting)
                .param("done", done)
                .update();
        expiry.run();
        await(() -> state(waiting).equals("undone"));
        assertThat(files(waiting)).isZero();
        assertThat(state(done)).isEqualTo("done");
        assertThat(files(done)).isZero();
        assertThat(files(young)).isEqualTo(1);
        assertThat(database.sql(
                                "select action from audit.entry where kind = 'import' and record = :id order by id desc limit 1")
                        .param("id", done)
                        .query(String.class)
                        .single())
                .isEqualTo("forget-file");
    }
}
