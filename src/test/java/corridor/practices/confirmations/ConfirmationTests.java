package corridor.practices.confirmations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.audit.PersonalValues;
import corridor.practices.TranslationMarks;
import corridor.practices.submissions.Submissions;
import corridor.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** An entry on behalf, and the organisation that is asked whether it is its own. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ConfirmationTests {

    private static final Pattern LINK = Pattern.compile("/confirmations/([A-Za-z0-9_-]{43})\\?lang=fr");

    @Autowired
    private Submissions submissions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private ConfirmationRecords records;

    @Autowired
    private PersonalValues personal;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", java.util.Set.of(Role.SECRETARIAT), rights);
    }

    private Reader visitor() {
        return Reader.visitor(rights);
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Reader reader)
            throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private long entered(String title) {
        long icmpd = organisations.bySlug("icmpd").orElseThrow().id();
        return submissions.begin(secretariat(), icmpd, Language.ENGLISH, title).orThrow();
    }

    private String slug(long id) {
        return text("select slug from practices.practice where id = " + id);
    }

    private String text(String sql) {
        return String.join(",", database.sql(sql).query(String.class).list());
    }

    /** Asks, and gives the secret of the link in the letter. */
    private String asked(long id) throws Exception {
        assertThat(send(
                                post("/practices/" + slug(id) + "/confirmation")
                                        .param("name", "Amina")
                                        .param("email", "amina@ministry.example")
                                        .param("language", "fr"),
                                secretariat())
                        .getStatus())
                .isEqualTo(302);
        Matcher link = LINK.matcher(text(
                "select text from outbox.letter where recipient = 'amina@ministry.example' order by id desc limit 1"));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    @Test
    void confirmsByALinkThatOpensWithoutAnAccountAndOnce() throws Exception {
        long id = entered("A desk for migrants");
        String link = asked(id);
        assertThat(text("select count(*)::text from practices.confirmation where encode(digest, 'escape') like '%"
                        + link + "%'"))
                .isEqualTo("0");
        String version = text("select version::text from practices.practice where id = " + id);
        for (int visit = 0; visit < 2; visit++) {
            MockHttpServletResponse page = send(get("/confirmations/" + link + "?lang=fr"), visitor());
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString())
                    .contains(
                            "A desk for migrants",
                            "Confirmer que c’est la nôtre",
                            "name=\"version\" value=\"" + version)
                    .doesNotContain("amina@ministry.example");
        }
        assertThat(text("select state from practices.confirmation where practice = " + id))
                .isEqualTo("sent");
        assertThat(send(post("/confirmations/" + link + "/yes").param("version", "77"), visitor())
                        .getStatus())
                .isEqualTo(412);
        assertThat(send(post("/confirmations/" + link + "/yes").param("version", version), visitor())
                        .getRedirectedUrl())
                .isEqualTo("/confirmations/thanks/yes");
        assertThat(text("select (attested_at is not null)::text from practices.practice where id = " + id))
                .isEqualTo("true");
        assertThat(text(
                        "select actor || ' ' || reason from audit.entry where kind = 'practice' and action = 'confirm' and record = "
                                + id))
                .startsWith("system:confirmation-link Confirmée par le lien");
        assertThat(text("select action from audit.entry where kind = 'confirmation' order by id desc limit 1"))
                .isEqualTo("answer-yes");
        assertThat(send(post("/confirmations/" + link + "/yes").param("version", version), visitor())
                        .getStatus())
                .isEqualTo(410);
        assertThat(send(get("/practices/" + slug(id)), secretariat()).getContentAsString())
                .contains("confirmed by the link");
        assertThat(send(get("/api/v1/submissions/" + id + "/confirmations"), secretariat())
                        .getContentAsString())
                .contains("\"state\":\"confirmed\"", "amina@ministry.example");
    }

    @Test
    void tellsNothingByWrongOldAndReplacedLinks() throws Exception {
        long id = entered("Replaced");
        String first = asked(id);
        database.sql("update practices.confirmation set created_at = created_at - interval '1 hour' where practice = "
                        + id)
                .update();
        String second = asked(id);
        String wrong = send(get("/confirmations/" + "x".repeat(43)), visitor()).getContentAsString();
        assertThat(wrong).contains("does not open anything");
        assertThat(send(get("/confirmations/" + first), visitor())
                        .getContentAsString()
                        .replace(first, "x".repeat(43))
                        .replaceAll("value=\"[^\"]{20,}\"", ""))
                .isEqualTo(wrong.replaceAll("value=\"[^\"]{20,}\"", ""));
        assertThat(send(post("/confirmations/" + first + "/no").param("message", "no"), visitor())
                        .getStatus())
                .isEqualTo(410);
        database.sql("update practices.confirmation set expires_at = now() - interval '1 day' where practice = " + id)
                .update();
        assertThat(send(get("/confirmations/" + second), visitor()).getStatus()).isEqualTo(410);
        assertThat(send(get("/practices/" + slug(id) + "/confirmation"), secretariat())
                        .getContentAsString())
                .contains("ran out without an answer", "replaced by a newer letter");
    }

    @Test
    void sendsOneLetterWhereTheButtonIsPressedTwice() throws Exception {
        long id = entered("Pressed twice");
        assertThat(asked(id)).isEqualTo(asked(id));
        assertThat(text("select count(*)::text from practices.confirmation where practice = " + id))
                .isEqualTo("1");
    }

    @Test
    void bringsWhatIsWrongBackToTheSecretariat() throws Exception {
        long id = entered("Disputed");
        String link = asked(id);
        assertThat(send(post("/confirmations/" + link + "/no").param("message", " "), visitor())
                        .getStatus())
                .isEqualTo(422);
        assertThat(send(post("/confirmations/" + link + "/no").param("message", "السنة خطأ <b>"), visitor())
                        .getRedirectedUrl())
                .isEqualTo("/confirmations/thanks/no");
        assertThat(text("select kind from outbox.task where about = 'practice:" + id + "'"))
                .contains("practice-disputed");
        assertThat(send(get("/practices/" + slug(id) + "/confirmation"), secretariat())
                        .getContentAsString())
                .contains("السنة خطأ &lt;b&gt;");
        assertThat(text("select (attested_at is null)::text from practices.practice where id = " + id))
                .isEqualTo("true");
        asked(id);
        assertThat(text("select kind from outbox.task where about = 'practice:" + id + "'"))
                .doesNotContain("practice-disputed");
    }

    @Test
    void recordsANoteAndUndoesTheConfirmationWhenTheEntryChanges() throws Exception {
        long id = entered("By a note");
        String version = text("select version::text from practices.practice where id = " + id);
        MockMultipartFile note =
                new MockMultipartFile("file", "note.txt", "text/plain", "Yes.".getBytes(StandardCharsets.UTF_8));
        assertThat(send(
                                multipart("/practices/" + slug(id) + "/confirmation/note")
                                        .file(note)
                                        .param("version", version)
                                        .param("reason", "By e-mail of 3 May"),
                                secretariat())
                        .getRedirectedUrl())
                .isEqualTo("/practices/" + slug(id));
        assertThat(text("select audience::text from documents.document where about_kind = 'practice' and about_id = "
                        + id))
                .contains("organisation:", "restricted:secretariat")
                .doesNotContain("public");
        send(
                post("/submissions/" + id + "/start")
                        .param("version", text("select version::text from practices.practice where id = " + id))
                        .param("title", "Another title"),
                secretariat());
        assertThat(text("select (attested_at is null)::text from practices.practice where id = " + id))
                .isEqualTo("true");
    }

    @Test
    void showsAllThatIsConfirmed() throws Exception {
        long id = entered("Shown whole");
        database.sql("""
                update practices.practice
                set title = title || '{"fr": "Un bureau"}', translation_marks = cast(:marks as jsonb),
                    narrative = narrative || '{
                      "figures": [{"label": {"en": "People served"}, "value": "77", "unit": "people", "source": ""}],
                      "lessons": [{"kind": "worked", "text": {"en": "Desks."}, "source": "",
                                   "context": {"en": "In small towns"}, "transferability": {"en": "A free room"}}],
                      "resources": [{"title": {"en": "Handbook"}, "kind": "toolkit", "source": "", "languages": [],
                                     "audience": {"en": "city staff"}, "link": "https://example.org/handbook"}],
                      "showings": [{"forum": "gfmd", "meeting": 12, "year": 2020, "place": "Quito", "source": ""}]}'
                where id = :id""")
                .param("id", id)
                .param(
                        "marks",
                        "[{\"language\": \"fr\", \"text\": \"" + TranslationMarks.digest("Un bureau")
                                + "\", \"original\": \"\", \"machine\": true}]")
                .update();
        String page =
                send(get("/confirmations/" + asked(id) + "?lang=fr"), visitor()).getContentAsString();
        assertThat(page)
                .contains("People served", "77", "In small towns", "A free room", "city staff")
                .contains("https://example.org/handbook", "Quito · 2020")
                .contains("Un bureau<span class=\"tongue\">traduction automatique, non relue");
    }

    @Test
    void forgetsWhatWasWrittenWithWhoWroteIt() throws Exception {
        long id = entered("Forgotten");
        String link = asked(id);
        send(post("/confirmations/" + link + "/no").param("message", "Call me at home"), visitor());
        String letter = text("select id::text from practices.confirmation where practice = " + id);
        String sealed = text("select after ->> 'message' from audit.entry"
                + " where kind = 'confirmation' and action = 'answer-no' and record = " + letter);
        assertThat(sealed).isNotEmpty().doesNotContain("Call me at home");
        assertThat(personal.decrypt("confirmation:" + letter, sealed)).contains("Call me at home");
        Person amina = new Person(0, 1, "Amina", "amina@ministry.example", Language.FRENCH, Instant.EPOCH);
        assertThat(records.of(amina).toString()).contains("Call me at home");
        records.erase(amina);
        assertThat(text("select state || ':' || message from practices.confirmation where id = " + letter))
                .isEqualTo("disputed:");
        assertThat(personal.decrypt("confirmation:" + letter, sealed)).isEmpty();
    }

    @Test
    void saysWhereAConfirmedEntryWasChangedSince() throws Exception {
        long id = entered("Confirmed too early");
        String link = asked(id);
        send(post("/confirmations/" + link + "/yes").param("version", version(id)), visitor());
        send(
                post("/practices/" + slug(id) + "/translations/fr")
                        .param("version", version(id))
                        .param("text.title", "Confirmée trop tôt"),
                secretariat());
        assertThat(text("select title ->> 'fr' || ' ' || (attested_at is not null) from practices.practice where id = "
                        + id))
                .as("a translation leaves what was confirmed as it is")
                .isEqualTo("Confirmée trop tôt true");
        send(
                post("/submissions/" + id + "/start")
                        .param("version", version(id))
                        .param("title", "Changed, later"),
                secretariat());
        assertThat(text("select (attested_at is null)::text from practices.practice where id = " + id))
                .isEqualTo("true");
        assertThat(text("select (before ->> 'attested_at' <> '') || ' ' || (after ->> 'attested_at' = '')"
                        + " from audit.entry where kind = 'practice' and action = 'revise' and record = " + id))
                .isEqualTo("true true");
        assertThat(send(get("/practices/" + slug(id)), secretariat()).getContentAsString())
                .contains("confirmed, changed since")
                .doesNotContain("confirmed by the link");
    }

    private String version(long id) {
        return text("select version::text from practices.practice where id = " + id);
    }

    @Test
    void refusesWhoMayNotAskAndWhatIsNotOnBehalf() throws Exception {
        long id = entered("Refused");
        Reader reviewer = Reader.inRoles("test:reviewer", java.util.Set.of(Role.REVIEWER, Role.AUDITOR), rights);
        assertThat(send(get("/practices/" + slug(id) + "/confirmation"), reviewer)
                        .getStatus())
                .isIn(403, 404);
        assertThat(send(post("/practices/" + slug(id) + "/confirmation"), secretariat())
                        .getStatus())
                .isEqualTo(422);
        long curated = Long.parseLong(
                text("select id::text from practices.practice where origin = 'curated' order by id limit 1"));
        assertThat(send(
                                post("/api/v1/submissions/" + curated + "/confirmations")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content("{\"name\":\"A\",\"email\":\"a@example.org\",\"language\":\"en\"}"),
                                secretariat())
                        .getContentAsString())
                .contains("practice-not-on-behalf");
        assertThat(List.of(text("select count(*)::text from practices.confirmation where practice = " + id)))
                .containsExactly("0");
    }
}
