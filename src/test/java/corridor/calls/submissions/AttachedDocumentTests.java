package corridor.calls.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestClock;
import corridor.access.Reader;
import corridor.access.Role;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallScene;
import corridor.calls.Eligibility;
import corridor.calls.appraisals.BlindScene;
import corridor.workflow.Target;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Documents go the way of the answer that they belong to: sealed, then read, and without names where reviewers are blind. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class AttachedDocumentTests {

    private static final String MAKER = "Zanthorpe";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CallSubmissions submissions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse get(String address, Reader reader) throws Exception {
        return http.perform(MockMvcRequestBuilders.get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse post(Reader author, long id, String act, String fileName, byte[] content)
            throws Exception {
        Submission now = submissions.find(author, id).orThrow();
        MockMultipartHttpServletRequestBuilder form = MockMvcRequestBuilders.multipart("/calls/submissions/" + id);
        if (content.length > 0) {
            form.file(new MockMultipartFile("f-paper", fileName, "application/octet-stream", content));
        }
        return http.perform(form.param("version", String.valueOf(now.version()))
                        .param("do", act)
                        .param("title", now.title())
                        .param("a-what", "We taught savings.")
                        .param("a-change", "Half save now.")
                        .param("a-theme", "remittances")
                        .param("a-paper", "1/1")
                        .with(csrf())
                        .with(As.reader(author)))
                .andReturn()
                .getResponse();
    }

    private List<String> attached(Reader author, long id) {
        return submissions.find(author, id).orThrow().answers().to("paper").values();
    }

    @Test
    void sealsThemWithTheAnswerAndShowsThemWithTheDossier() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner of documents");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Reader stranger = scene.reader(scene.person("Other", Role.FOCAL_POINT, scene.organisation("Other")));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, scene.organisation("Convener"), Blindness.OPEN, Eligibility.ALL);
        long id = scene.draft(author, open, owner, "With a document");
        assertThat(post(author, id, "save", "", new byte[0]).getStatus()).isEqualTo(302);
        assertThat(attached(author, id)).as("what a form says of documents").isEmpty();
        assertThat(post(author, id, "attach", MAKER + ".pdf", CallScene.pdf(MAKER))
                        .getStatus())
                .isEqualTo(302);
        String value = attached(author, id).getFirst();
        assertThat(get("/calls/submissions/" + id, author).getContentAsString()).contains(MAKER + ".pdf");
        submissions.submit(author, Target.of(id), clock.instant()).orThrow();
        String bytes = "/documents/" + value + "/x.pdf";
        assertThat(get(bytes, author).getContentAsByteArray()).isEqualTo(read(value));
        for (Reader other : List.of(stranger, secretariat)) {
            assertThat(get(bytes, other).getStatus()).isEqualTo(404);
            assertThat(get("/documents/" + value.split("/", 2)[0], other).getStatus())
                    .isEqualTo(404);
            assertThat(get("/api/v1/documents?about=submission:" + id, other).getContentAsString())
                    .doesNotContain(MAKER);
        }
        scene.close(open);
        String dossier = "/calls/dossiers/" + scene.dossier(id);
        assertThat(get(dossier, secretariat).getContentAsString()).contains(MAKER + ".pdf");
        assertThat(get(dossier + "/documents/" + value, secretariat).getContentAsByteArray())
                .isEqualTo(read(value));
        assertThat(get(dossier + "/documents/" + value, stranger).getStatus()).isEqualTo(404);
        assertThat(get(dossier + "/documents/999999/1", secretariat).getStatus())
                .isEqualTo(404);
        assertThat(get(bytes, secretariat).getStatus())
                .as("only through the dossier")
                .isEqualTo(404);
    }

    private byte[] read(String value) {
        return database.sql("""
                select string_agg(p.content, ''::bytea order by p.number) from documents.piece p
                join documents.file f on f.id = p.file where f.document || '/' || f.number = :value""")
                .param("value", value)
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    @Test
    void keepsWhatWasSentWhenItIsTakenOffTheNextEdition() throws Exception {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner who thinks again");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, scene.organisation("Convener"), Blindness.OPEN, Eligibility.ALL);
        long id = scene.draft(author, open, owner, "Sent twice");
        post(author, id, "attach", "first.txt", "first".getBytes(StandardCharsets.UTF_8));
        post(author, id, "attach", "never.txt", "never".getBytes(StandardCharsets.UTF_8));
        assertThat(post(author, id, "attach", "third.txt", "third".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .as("two at most")
                .isEqualTo(409);
        List<String> values = attached(author, id);
        assertThat(post(author, id, "drop:paper:" + values.get(1), "", new byte[0])
                        .getStatus())
                .isEqualTo(302);
        assertThat(get("/documents/" + values.get(1).split("/", 2)[0], author).getStatus())
                .as("what was never sent is gone")
                .isEqualTo(410);
        submissions.submit(author, Target.of(id), clock.instant()).orThrow();
        assertThat(post(author, id, "attach", "late.txt", "late".getBytes(StandardCharsets.UTF_8))
                        .getStatus())
                .as("nothing is added to what was sent")
                .isEqualTo(409);
        submissions.reopen(author, Target.of(id)).orThrow();
        post(author, id, "drop:paper:" + values.getFirst(), "", new byte[0]);
        assertThat(attached(author, id)).isEmpty();
        scene.close(open);
        assertThat(get("/calls/dossiers/" + scene.dossier(id) + "/documents/" + values.getFirst(), secretariat)
                        .getContentAsString())
                .isEqualTo("first");
        assertThat(get("/documents/" + values.getFirst() + "/first.txt", author).getStatus())
                .isEqualTo(200);
    }

    @Test
    void tellsBlindReviewersNothingOfWhoMadeThem() throws Exception {
        BlindScene scene = new BlindScene(context);
        byte[] word = {'P', 'K', 3, 4};
        assertThat(post(scene.author(), scene.draft(), "attach", MAKER + ".docx", word)
                        .getStatus())
                .isBetween(400, 422);
        post(scene.author(), scene.draft(), "attach", MAKER + ".pdf", CallScene.pdf(MAKER));
        String value = attached(scene.author(), scene.draft()).getFirst();
        assertThat(new String(read(value), StandardCharsets.ISO_8859_1)).contains(MAKER);
        long part = scene.appraise();
        String sheet = get("/appraisals/" + part, scene.reviewer()).getContentAsString();
        assertThat(sheet).contains("Document 1").doesNotContain(MAKER).doesNotContain(value);
        assertThat(get("/api/v1/appraisals/" + part, scene.reviewer()).getContentAsString())
                .contains("\"label\":\"Document 1\"")
                .doesNotContain(MAKER)
                .doesNotContain(value);
        MockHttpServletResponse copy = get("/appraisals/" + part + "/documents/1", scene.reviewer());
        assertThat(copy.getHeader("Content-Disposition"))
                .contains("document-" + scene.number() + "-1.pdf")
                .doesNotContain(MAKER);
        assertThat(copy.getHeaderNames()).doesNotContain("ETag", "Last-Modified");
        try (PDDocument document = Loader.loadPDF(copy.getContentAsByteArray())) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
            assertThat(new PDFTextStripper().getText(document)).doesNotContain(MAKER);
        }
        assertThat(new String(copy.getContentAsByteArray(), StandardCharsets.ISO_8859_1))
                .doesNotContain(MAKER);
        assertThat(get("/appraisals/" + part + "/documents/2", scene.reviewer()).getStatus())
                .isEqualTo(404);
        assertThat(get("/documents/" + value + "/x.pdf", scene.reviewer()).getStatus())
                .isEqualTo(404);
        assertThat(get("/appraisals/" + part + "/documents/1", scene.author()).getStatus())
                .isEqualTo(404);
    }

    @Test
    void leavesNothingOfWhatWasOutrun() {
        CallScene scene = new CallScene(context);
        long owner = scene.organisation("Owner of a stale one");
        Reader author = scene.reader(scene.person("Author", Role.FOCAL_POINT, owner));
        Reader secretariat = scene.reader(scene.person("Sec", Role.SECRETARIAT, null));
        Call open = scene.call(secretariat, scene.organisation("Convener"), Blindness.OPEN, Eligibility.ALL);
        long id = scene.draft(author, open, owner, "Outrun");
        org.springframework.core.io.ByteArrayResource content =
                new org.springframework.core.io.ByteArrayResource("text".getBytes(StandardCharsets.UTF_8));
        assertThat(attachments.attach(author, new Target(id, 1), "paper", "a.txt", content))
                .isInstanceOf(corridor.shared.Outcome.Refused.class);
        assertThat(attachments.attach(author, Target.of(id), "what", "a.txt", content))
                .as("a question that asks for words")
                .isInstanceOf(corridor.shared.Outcome.Refused.class);
        assertThat(database.sql(
                                "select count(*) from documents.document where about_kind = 'submission' and about_id = :id")
                        .param("id", id)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
