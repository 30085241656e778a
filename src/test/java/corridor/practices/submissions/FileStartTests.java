package corridor.practices.submissions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** A practice that begins with a file of its owner. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class FileStartTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private long icmpd() {
        return organisations.bySlug("icmpd").orElseThrow().id();
    }

    private Reader contributor() {
        return new Reader(
                "test:contributor",
                Set.of(Role.CONTRIBUTOR),
                Set.of(),
                Map.of(icmpd(), rights.of(Set.of(Role.CONTRIBUTOR))),
                Set.of(Audience.PUBLIC, Audience.organisation(icmpd())),
                Set.of());
    }

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private static byte[] word(String... paragraphs) throws IOException {
        StringBuilder body = new StringBuilder();
        for (String paragraph : paragraphs) {
            body.append("<w:p><w:r><w:t>").append(paragraph).append("</w:t></w:r></w:p>");
        }
        return zip(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "word/document.xml",
                "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + body
                        + "</w:body></w:document>"));
    }

    private static byte[] zip(Map<String, String> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> one : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Reader reader)
            throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse upload(Reader reader, String name, byte[] content) throws Exception {
        return send(
                multipart("/submissions/files")
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .param("organisation", "icmpd"),
                reader);
    }

    private long begun(Reader reader, String name, byte[] content) throws Exception {
        String address = Objects.requireNonNull(upload(reader, name, content).getRedirectedUrl());
        assertThat(address).matches("/submissions/\\d+/start");
        return Long.parseLong(address.replaceAll("\\D", ""));
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void fillsTheFormMarksItAndKeepsTheFileForItsOwners() throws Exception {
        long id = begun(
                contributor(),
                "عملي.docx",
                word(
                        "العنوان: مكتب للممرضات العائدات",
                        "الملخص: تجد الممرضات العائدات عملا في ثلاثة أشهر.",
                        "البلد: كينيا; أطلانتس",
                        "ملاحظات: مئة ألف",
                        "يصرف على ثلاث سنوات."));
        assertThat(database.sql(
                                "select language || ' ' || origin || ' ' || (title ->> 'ar') from practices.practice where id = :id")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo("ar submitted مكتب للممرضات العائدات");
        String story = send(get("/submissions/" + id + "/story"), contributor()).getContentAsString();
        assertThat(story)
                .contains("تجد الممرضات العائدات عملا", "Read from your file, please check")
                .contains("ملاحظات: مئة ألف", "يصرف على ثلاث سنوات.", "أطلانتس")
                .doesNotContain("<p dir=\"auto\">الملخص");
        assertThat(database.sql(
                                "select audience from documents.document where about_kind = 'practice' and about_id = :id")
                        .param("id", id)
                        .query((row, number) ->
                                List.of((String[]) row.getArray(1).getArray()))
                        .list()
                        .toString())
                .contains("organisation:" + icmpd())
                .doesNotContain("public", "community");
        send(
                post("/submissions/" + id + "/story")
                        .param("version", "1")
                        .param("summary", "تجد الممرضات العائدات عملا في ثلاثة أشهر."),
                contributor());
        assertThat(send(get("/submissions/" + id + "/story"), contributor()).getContentAsString())
                .doesNotContain("Read from your file, please check")
                .contains("ملاحظات");
        assertThat(send(get("/submissions/" + id + "/place"), contributor()).getContentAsString())
                .contains("Read from your file, please check");
    }

    @Test
    void entersOnBehalfForTheSecretariatAndByApi() throws Exception {
        MockHttpServletResponse answer = send(
                multipart("/api/v1/submissions/files")
                        .file(new MockMultipartFile(
                                "file", "form.docx", "x/y", word("Title: A desk", "Annex: see below", "Page 2 of 2")))
                        .param("organisation", "icmpd"),
                secretariat());
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getContentAsString())
                .contains("\"fields\":[\"title\"]", "Annex: see below\\nPage 2 of 2", "\"fileName\":\"form.docx\"");
        String id = Objects.requireNonNull(answer.getHeader("Location")).replaceFirst("^.*/", "");
        assertThat(database.sql("select origin from practices.practice where id = :id")
                        .param("id", Long.valueOf(id))
                        .query(String.class)
                        .single())
                .isEqualTo("on-behalf");
        assertThat(send(get("/api/v1/submissions/" + id + "/reading"), contributor())
                        .getStatus())
                .isEqualTo(200);
        assertThat(send(get("/api/v1/submissions/" + id + "/reading"), Reader.visitor(rights))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void refusesHostileFilesAndKeepsNothing() throws Exception {
        long practices = count("practices.practice");
        long documents = count("documents.document");
        assertThat(refusal("big.docx", new byte[30 << 20])).startsWith("413");
        assertThat(refusal(
                        "bomb.docx", zip(Map.of("[Content_Types].xml", "", "word/document.xml", " ".repeat(30 << 20)))))
                .startsWith("413");
        assertThat(refusal("old.docx", HexOle.bytes())).startsWith("415");
        assertThat(refusal("table.csv", "a;b\n1;2".getBytes(StandardCharsets.UTF_8)))
                .startsWith("415")
                .contains("neither a Word");
        assertThat(refusal("report.docx", locked())).startsWith("415");
        assertThat(refusal("locked.pdf", locked())).startsWith("422").contains("password");
        assertThat(refusal("scan.pdf", empty())).startsWith("422");
        assertThat(refusal("", new byte[0])).startsWith("422");
        assertThat(upload(Reader.visitor(rights), "a.docx", word("Title: x")).getStatus())
                .isEqualTo(403);
        Reader reviewer = Reader.inRoles("test:reviewer", Set.of(Role.REVIEWER), rights);
        assertThat(upload(reviewer, "a.docx", word("Title: x")).getStatus()).isEqualTo(422);
        assertThat(count("practices.practice")).isEqualTo(practices);
        assertThat(count("documents.document")).isEqualTo(documents);
    }

    private String refusal(String name, byte[] content) throws Exception {
        MockHttpServletResponse answer = upload(contributor(), name, content);
        return answer.getStatus() + " " + answer.getContentAsString();
    }

    private static byte[] empty() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] locked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(out);
        }
        return out.toByteArray();
    }

    /** The beginning of a Word file as it was kept until 2007. */
    private static final class HexOle {

        static byte[] bytes() {
            byte[] file = new byte[4096];
            byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
            System.arraycopy(magic, 0, file, 0, magic.length);
            return file;
        }
    }
}
