package corridor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Fields that a form does not have set nothing, however they are sent. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ExtraFieldTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final Map<String, String> EXTRA = Map.ofEntries(
            Map.entry("id", "1"),
            Map.entry("slug", "chosen-by-me"),
            Map.entry("state", "checked"),
            Map.entry("audience", "public"),
            Map.entry("sharedWith", "public"),
            Map.entry("owner", "1"),
            Map.entry("author", "1"),
            Map.entry("createdBy", "person:1"),
            Map.entry("role", "administrator"),
            Map.entry("roles", "administrator"),
            Map.entry("verified", "true"),
            Map.entry("validUntil", "2999-01-01"),
            Map.entry("edition", "9"),
            Map.entry("publishedAt", "2020-01-01"),
            Map.entry("organisation.id", "1"),
            Map.entry("practice.state", "checked"),
            Map.entry("content.classification.themes[0]", "technology"),
            Map.entry("class.module.classLoader.defaultAssertionStatus", "true"));

    private static final String NESTED = """
            , "id": 1, "slug": "chosen-by-me", "state": "checked", "audience": ["public"], "owner": 1, "author": 1,
            "role": "administrator", "verified": true, "edition": 9, "@class": "java.net.URL", "@type": "x",
            "practice": {"state": "checked", "owner": {"id": 1}}, "__proto__": {"state": "checked"}}""";

    @Autowired
    private JdbcClient database;

    @Autowired
    private Rights rights;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private MockMvc http;

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Reader reader)
            throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse form(AbstractMockHttpServletRequestBuilder<?> request, Reader reader)
            throws Exception {
        EXTRA.forEach(request::param);
        return send(request, reader);
    }

    private Reader person() {
        long id = people.register("Extra", "extra-" + NUMBER.incrementAndGet() + "@example.org", Language.ENGLISH)
                .orThrow();
        return people.reader(id);
    }

    private Reader writer() {
        long organisation = organisations.bySlug("icmpd").orElseThrow().id();
        return new Reader(
                person().actor(),
                Set.of(Role.CONTRIBUTOR),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(Role.CONTRIBUTOR))),
                Set.of("public", Audience.organisation(organisation)),
                Set.of());
    }

    private String one(String sql) {
        return database.sql(sql)
                .query((row, number) -> String.valueOf(row.getObject(1)))
                .single();
    }

    @Test
    void registersNoVerifiedOrganisationAndNoRole() throws Exception {
        Reader founder = person();
        MockHttpServletResponse byForm = form(
                post("/account/organisation/new")
                        .param("name-en", "Form of Extras")
                        .param("kind", "company"),
                founder);
        assertThat(byForm.getRedirectedUrl()).isEqualTo("/organisations/form-of-extras/office");
        MockHttpServletResponse byJson = send(
                post("/api/v1/organisations")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": {\"en\": \"Quarry of Oddities\"}, \"kind\": \"company\"" + NESTED),
                founder);
        assertThat(byJson.getStatus()).as(byJson.getContentAsString()).isEqualTo(200);
        for (String slug : new String[] {"form-of-extras", "quarry-of-oddities"}) {
            assertThat(one("""
                    select o.version || ' ' || v.state || ' ' || coalesce(v.valid_until::text, '-') || ' ' || coalesce(o.merged_into::text, '-')
                    from actors.organisation o join actors.verification v on v.id = o.id where o.slug = '%s'""".formatted(slug))).as(slug).isEqualTo("1 unverified - -");
        }
        assertThat(one("select string_agg(distinct role, ',') from actors.membership where person = "
                        + founder.person().orElseThrow()))
                .isEqualTo("contributor");
        assertThat(one("select count(*) from actors.organisation where slug = 'chosen-by-me'"))
                .isEqualTo("0");
    }

    @Test
    void writesADraftAndNothingElse() throws Exception {
        Reader writer = writer();
        long icmpd = organisations.bySlug("icmpd").orElseThrow().id();
        form(
                post("/submissions")
                        .param("title", "Extras by form")
                        .param("organisation", "icmpd")
                        .param("language", "en"),
                writer);
        long byForm = Long.parseLong(one("select max(id) from practices.practice"));
        form(post("/submissions/" + byForm + "/story").param("version", "1").param("summary", "Kept"), writer);
        MockHttpServletResponse begun = send(
                post("/api/v1/submissions")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"organisation\": \"icmpd\", \"language\": \"en\", \"title\": \"Extras by JSON\""
                                + NESTED),
                writer);
        assertThat(begun.getStatus()).as(begun.getContentAsString()).isEqualTo(201);
        long byJson = Long.parseLong(one("select max(id) from practices.practice"));
        send(
                put("/api/v1/submissions/" + byJson + "/story")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                "{\"version\": 1, \"fields\": {\"summary\": [\"Kept\"], \"state\": [\"checked\"], \"owner\": [\"1\"], "
                                        + "\"theme\": [\"technology\"]}" + NESTED),
                writer);
        for (long id : new long[] {byForm, byJson}) {
            assertThat(one("""
                    select state || ' ' || version || ' ' || owner || ' ' || audience::text || ' ' || edition || ' ' || (summary ->> 'en')
                        || ' ' || coalesce(published_at::text, '-') || ' ' || (classification -> 'themes')::text
                    from practices.practice where id = %d""".formatted(id)))
                    .isEqualTo("draft 2 " + icmpd + " {organisation:" + icmpd + "} 1 Kept - []");
            assertThat(one("select slug from practices.practice where id = " + id))
                    .doesNotContain("chosen");
        }
    }

    @Test
    void keepsTheReadersOfADocumentAsTheyWereTicked() throws Exception {
        String about = "practice:"
                + TestPractice.named("extra-" + NUMBER.incrementAndGet()).insert(database);
        form(
                multipart("/documents")
                        .file(new MockMultipartFile(
                                "file", "a.txt", "text/html", "extra".getBytes(StandardCharsets.UTF_8)))
                        .param("about", about)
                        .param("title", "Extra")
                        .param("readers", "secretariat"),
                Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights));
        assertThat(one("""
                select d.shared_with::text || ' ' || d.created_by || ' ' || f.media_type
                from documents.document d join documents.file f on f.document = d.id order by d.id desc limit 1""")).isEqualTo("{restricted:secretariat} role:secretariat text/plain");
    }

    @Test
    void movesNoRecordByAFieldThatNamesItsState() throws Exception {
        Reader secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
        long id = TestPractice.named("extra-" + NUMBER.incrementAndGet())
                .in("submitted")
                .insert(database);
        send(
                post("/api/v1/submissions/" + id + "/steps/return")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"version\": 1, \"reason\": \"Say more\"" + NESTED),
                secretariat);
        assertThat(one("select state || ' ' || audience::text from practices.practice where id = " + id))
                .startsWith("returned ")
                .doesNotContain("public");
    }
}
