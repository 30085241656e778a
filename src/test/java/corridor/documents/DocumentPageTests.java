package corridor.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Role;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockMultipartHttpServletRequestBuilder;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class DocumentPageTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    private String slug = "";
    private String about = "";

    @BeforeEach
    void recordAPractice() {
        slug = "with-documents-" + NUMBER.incrementAndGet();
        about = "practice:" + TestPractice.named(slug).insert(database);
    }

    private AbstractMockMultipartHttpServletRequestBuilder<?> upload(String url, String name, byte[] content) {
        return multipart(url)
                .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                .with(csrf())
                .with(As.role(Role.SECRETARIAT));
    }

    private long add(String name, String content, String readers) throws Exception {
        web.perform(upload("/documents", name, TestFiles.text(content))
                        .param("about", about)
                        .param("title", "A title")
                        .param("language", "fr")
                        .param("readers", readers, "secretariat"))
                .andExpect(redirectedUrl("/practices/" + slug + "#documents"));
        return database.sql("select max(id) from documents.document")
                .query(Long.class)
                .single();
    }

    @Test
    void addsADocumentFromTheRecordsPage() throws Exception {
        long id = add("Übersicht 2026.txt", "text", "everyone");
        web.perform(get("/practices/" + slug))
                .andExpect(content().string(containsString("/documents/" + id + "\"")))
                .andExpect(content().string(containsString("A title")))
                .andExpect(content().string(not(containsString("enctype=\"multipart/form-data\""))));
        web.perform(get("/practices/" + slug).with(As.role(Role.SECRETARIAT)))
                .andExpect(content().string(containsString("enctype=\"multipart/form-data\"")));
        web.perform(get("/documents/" + id))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("not scanned for viruses")))
                .andExpect(content().string(containsString("Title of " + slug)))
                .andExpect(content().string(not(containsString("/removal"))));
    }

    @Test
    void givesTheBytesOutToBeSavedAndNeverShown() throws Exception {
        long id = add("Übersicht 2026.txt", "0123456789", "everyone");
        String url = "/documents/" + id + "/1/x.txt";
        String mark = web.perform(get(url))
                .andExpect(status().isOk())
                .andExpect(content().string("0123456789"))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(header().string(
                                "Content-Disposition", containsString("filename*=UTF-8''%C3%9Cbersicht%202026.txt")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("Content-Security-Policy", "sandbox; default-src 'none'"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andReturn()
                .getResponse()
                .getHeader("ETag");
        web.perform(get(url).header("If-None-Match", String.valueOf(mark))).andExpect(status().isNotModified());
        web.perform(get(url).header("Range", "bytes=3-5"))
                .andExpect(status().isPartialContent())
                .andExpect(content().string("345"));
    }

    @Test
    void keepsWhatIsNotPublicOutOfCachesAndFromOthers() throws Exception {
        long id = add("a.txt", "for the desk", "secretariat");
        String url = "/documents/" + id + "/1/a.txt";
        web.perform(get(url).with(As.role(Role.SECRETARIAT)))
                .andExpect(content().string("for the desk"))
                .andExpect(header().string("Cache-Control", containsString("no-store")));
        for (String address : new String[] {url, "/documents/" + id, "/api/v1/documents/" + id}) {
            web.perform(get(address)).andExpect(status().isNotFound());
        }
        web.perform(get("/practices/" + slug)).andExpect(content().string(not(containsString("/documents/" + id))));
    }

    @Test
    void keepsWhatWasTypedWhenTheFileIsRefused() throws Exception {
        web.perform(upload("/documents", "a.png", TestFiles.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"))
                        .param("about", about)
                        .param("title", "Typed <title>")
                        .param("readers", "everyone"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(content().string(containsString("value=\"Typed &lt;title>\"")))
                .andExpect(content().string(containsString("are not accepted, and nothing was kept")))
                .andExpect(content().string(containsString("choose the file again")));
        web.perform(multipart("/documents")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("about", about)
                        .param("readers", "everyone"))
                .andExpect(status().isUnprocessableContent());
        assertThat(database.sql("select count(*) from documents.document where 'practice:' || about_id = :about")
                        .param("about", about)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void letsItsKeepersChangeIt() throws Exception {
        long id = add("a.txt", "one", "everyone");
        String url = "/documents/" + id;
        web.perform(post(url + "/title")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("version", "1")
                        .param("title", "Stale"))
                .andExpect(status().isPreconditionFailed())
                .andExpect(content().string(containsString("value=\"Stale\"")));
        web.perform(post(url + "/title")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("version", "2")
                        .param("title", "Better")
                        .param("language", "en"))
                .andExpect(redirectedUrl(url));
        web.perform(upload(url + "/versions", "b.txt", TestFiles.text("two"))
                        .param("version", "3")
                        .param("reason", "Figures of 2026"))
                .andExpect(redirectedUrl(url));
        web.perform(get(url))
                .andExpect(content().string(containsString("Better")))
                .andExpect(content().string(containsString("Figures of 2026")));
        web.perform(post(url + "/audience")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("version", "5")
                        .param("readers", "secretariat"))
                .andExpect(redirectedUrl(url));
        web.perform(get(url)).andExpect(status().isNotFound());
        web.perform(post(url + "/removal")
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("version", "6")
                        .param("reason", "Outdated"))
                .andExpect(redirectedUrl("/practices/" + slug + "#documents"));
        web.perform(get(url).with(As.role(Role.SECRETARIAT))).andExpect(status().isGone());
    }

    @Test
    void refusesVisitorsAndFormsWithoutTheirToken() throws Exception {
        long id = add("a.txt", "one", "everyone");
        web.perform(get("/documents/new?about=" + about)).andExpect(status().isForbidden());
        web.perform(get("/documents/new?about=nonsense").with(As.role(Role.SECRETARIAT)))
                .andExpect(status().isNotFound());
        web.perform(post("/documents/" + id + "/removal")
                        .with(csrf())
                        .param("version", "2")
                        .param("reason", "x"))
                .andExpect(status().isForbidden());
        web.perform(multipart("/documents").with(As.role(Role.SECRETARIAT)).param("about", about))
                .andExpect(status().isForbidden());
        web.perform(get("/documents/" + id + "/99999999999/a.txt")).andExpect(status().isNotFound());
    }

    @Test
    void servesPrograms() throws Exception {
        web.perform(upload("/api/v1/documents", "a.txt", TestFiles.text("by a program"))
                        .param("about", about)
                        .param("title", "By a program")
                        .param("readers", "public"))
                .andExpect(status().isCreated())
                .andExpect(jsonPath("$.title").value("By a program"))
                .andExpect(jsonPath("$.versions[0].mediaType").value("text/plain"));
        long id = database.sql("select max(id) from documents.document")
                .query(Long.class)
                .single();
        web.perform(get("/api/v1/documents").param("about", about))
                .andExpect(jsonPath("$[0].id").value(id))
                .andExpect(jsonPath("$[0].versions[0].url").value(containsString("/documents/" + id + "/1/a.txt")));
        web.perform(upload("/api/v1/documents", "a.docx", TestFiles.text("text"))
                        .param("about", about)
                        .param("readers", "public"))
                .andExpect(status().isUnsupportedMediaType())
                .andExpect(jsonPath("$.code").value("document-name-misleads"));
        web.perform(upload("/api/v1/documents", "a.txt", TestFiles.text("text"))
                        .param("about", about)
                        .param("readers", "person:1"))
                .andExpect(status().isUnprocessableContent());
        web.perform(delete("/api/v1/documents/" + id).with(csrf()).param("reason", "x"))
                .andExpect(status().isForbidden());
        web.perform(delete("/api/v1/documents/" + id)
                        .with(csrf())
                        .with(As.role(Role.SECRETARIAT))
                        .param("reason", "done with"))
                .andExpect(status().isNoContent());
        web.perform(get("/api/v1/documents/" + id))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.code").value("document-removed"));
    }
}
