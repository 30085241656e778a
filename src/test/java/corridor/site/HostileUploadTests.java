package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.MethodParameter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Files that mean harm, sent to everything that takes a file: each is refused in a sentence, and nothing of it is kept. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class HostileUploadTests {

    private static final int MEGABYTE = 1 << 20;

    /** Where a file is sent, with the fields beside it. */
    private static final Map<String, String> ADDRESSES = new TreeMap<>(Map.ofEntries(
            Map.entry("/practices/imports", "/practices/imports"),
            Map.entry("/api/v1/practices/imports", "/api/v1/practices/imports"),
            Map.entry("/contacts/imports", "/contacts/imports"),
            Map.entry("/api/v1/contacts/imports", "/api/v1/contacts/imports"),
            Map.entry("/registers/{kind}/import", "/registers/barrier/import"),
            Map.entry("/documents", "/documents?about={practice}&title=Annex&language=en&readers=public"),
            Map.entry("/api/v1/documents", "/api/v1/documents?about={practice}&title=Annex&language=en&readers=public"),
            Map.entry(
                    "/documents/{id:\\d{1,18}}/versions",
                    "/documents/{document}/versions?version={version}&reason=New"),
            Map.entry(
                    "/api/v1/documents/{id}/versions",
                    "/api/v1/documents/{document}/versions?version={version}&reason=New"),
            Map.entry("/submissions/files", "/submissions/files?organisation=icmpd"),
            Map.entry("/api/v1/submissions/files", "/api/v1/submissions/files?organisation=icmpd"),
            Map.entry("/settings/logo", "/settings/logo"),
            Map.entry("/settings/country-names/file", "/settings/country-names/file?version=0")));

    /** What takes a file through the door of an address that is tried here. */
    private static final Map<String, String> ELSEWHERE = new TreeMap<>(Map.of(
            "/calls/submissions/{id:\\d{1,18}}", "/submissions/files",
            "/api/v1/calls/submissions/{id}/documents", "/api/v1/submissions/files",
            "/practices/{slug}/confirmation/note", "/documents",
            "/api/v1/submissions/{id}/confirmations/notes", "/api/v1/documents"));

    /** Tables that hold files or what was read of them. */
    private static final List<String> KEPT = List.of(
            "documents.document",
            "documents.file",
            "practices.import",
            "practices.practice",
            "practices.reading",
            "contacts.import",
            "contacts.contact",
            "registers.entry",
            "settings.logo");

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MockMvc http;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Test
    void triesEveryAddressThatTakesAFile() {
        Set<String> routes = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, method) -> {
            if (Arrays.stream(method.getMethodParameters()).anyMatch(HostileUploadTests::takesAFile)) {
                routes.addAll(mapping.getPatternValues());
            }
        });
        Set<String> known = new TreeSet<>(ADDRESSES.keySet());
        known.addAll(ELSEWHERE.keySet());
        assertThat(routes).isEqualTo(known);
    }

    private static boolean takesAFile(MethodParameter parameter) {
        return parameter.getGenericParameterType().getTypeName().contains(MultipartFile.class.getSimpleName());
    }

    @Test
    void refusesEachInASentenceAndKeepsNothing() throws Exception {
        Reader everybody = Reader.inRoles("role:secretariat", Set.copyOf(Role.GIVEN), rights);
        long practice = database.sql("select min(id) from practices.practice")
                .query(Long.class)
                .single();
        MockHttpServletResponse added = sent(
                everybody,
                Objects.requireNonNull(ADDRESSES.get("/api/v1/documents")),
                "practice:" + practice,
                "a.txt",
                text("Harmless words."));
        assertThat(added.getStatus()).isEqualTo(201);
        String document = Objects.requireNonNull(added.getHeader("Location")).replaceAll(".*/", "");
        int version = database.sql("select version from documents.document where id = ?")
                .param(Long.parseLong(document))
                .query(Integer.class)
                .single();
        Map<String, Long> before = kept();
        Map<String, String> accepted = new LinkedHashMap<>();
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            for (Map.Entry<String, String> route : ADDRESSES.entrySet()) {
                String what = file.getKey() + " to " + route.getKey();
                String address =
                        route.getValue().replace("{document}", document).replace("{version}", "" + version);
                MockHttpServletResponse answer =
                        sent(everybody, address, "practice:" + practice, file.getKey(), file.getValue());
                String said = answer.getContentAsString(StandardCharsets.UTF_8);
                if (!Set.of(409, 412, 413, 415, 422).contains(answer.getStatus())) {
                    accepted.put(what, answer.getStatus() + " " + answer.getHeader("Location"));
                } else if (route.getKey().startsWith("/api/")) {
                    assertThat(said).as(what).contains("\"code\":", "\"detail\":");
                } else {
                    assertThat(said).as(what).containsAnyOf("class=\"wrong\"", "role=\"alert\"", "class=\"lead\"");
                }
                assertThat(said).as(what).doesNotContain("Exception", "org.apache", "version-stale");
            }
        }
        assertThat(accepted).isEmpty();
        assertThat(kept()).isEqualTo(before);
    }

    private MockHttpServletResponse sent(Reader reader, String address, String about, String name, byte[] content)
            throws Exception {
        return http.perform(multipart(URI.create(address.replace("{practice}", about)))
                        .file(new MockMultipartFile("file", name, "application/octet-stream", content))
                        .with(As.reader(reader))
                        .with(csrf()))
                .andReturn()
                .getResponse();
    }

    private Map<String, Long> kept() {
        Map<String, Long> rows = new TreeMap<>();
        KEPT.forEach(table -> rows.put(
                table,
                database.sql("select count(*) from " + table).query(Long.class).single()));
        return rows;
    }

    private static Map<String, byte[]> files() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "bomb.xlsx",
                zip(Map.of("[Content_Types].xml", types("spreadsheetml.sheet")), "xl/worksheets/sheet1.xml"));
        files.put(
                "bomb.docx",
                zip(Map.of("[Content_Types].xml", types("wordprocessingml.document")), "word/document.xml"));
        files.put("program.pdf", text("MZ\u0090\u0000\u0003 This program cannot be run in DOS mode"));
        files.put("page.pdf", text("GIF89a<html><script>alert(1)</script></html>"));
        files.put("cut.pdf", text("%PDF-1.7\n1 0 obj\n<< /Type /Catalog"));
        files.put(
                "entities.docx",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                types("wordprocessingml.document"),
                                "word/document.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document"
                                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r>"
                                        + "<w:t>&a;</w:t></w:r></w:p></w:body></w:document>"),
                        ""));
        files.put(
                "entities.xlsx",
                zip(
                        Map.of(
                                "[Content_Types].xml",
                                types("spreadsheetml.sheet"),
                                "xl/workbook.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><workbook>&b;"
                                        + "</workbook>"),
                        ""));
        files.put("nothing.csv", new byte[0]);
        return files;
    }

    private static String types(String kind) {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/x\" "
                + "ContentType=\"application/vnd.openxmlformats-officedocument." + kind + ".main+xml\"/></Types>";
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** These entries, and one of half a gigabyte of nothing where it is named. */
    private static byte[] zip(Map<String, String> entries, String enormous) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(text(entry.getValue()));
            }
            if (!enormous.isEmpty()) {
                zip.putNextEntry(new ZipEntry(enormous));
                for (int count = 0; count < 512; count++) {
                    zip.write(new byte[MEGABYTE]);
                }
            }
        }
        return out.toByteArray();
    }
}
