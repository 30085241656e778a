package corridor.forum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.forum.ForumRecords;
import corridor.forum.ForumStory;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Nobody is named beside what was said unless they agreed to that very note. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class NoteConsentsTests {

    @Autowired
    private Notes notes;

    @Autowired
    private NoteConsents consents;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Note read(Reader reader, long id) {
        return consents.find(reader, id).orThrow();
    }

    @Test
    void namesOnlyWhoAgreedAndAsLongAsTheyDo() {
        Reader secretariat = ForumStory.secretariat(rights);
        long speaker = ForumStory.organisation(database);
        Session session = sessions.unseen(
                        List.of(ForumRecords.session(database, "held", "public", ForumStory.number())))
                .values()
                .iterator()
                .next();
        long id = notes.note(secretariat, session, Note.Kind.POINT, LocalizedText.english("Fees are too high."))
                .orThrow();
        Reader focal = ForumStory.of(Role.FOCAL_POINT, speaker, rights);
        Reader contributor = ForumStory.of(Role.CONTRIBUTOR, speaker, rights);
        assertThat(consents.find(focal, id)).isEqualTo(Outcome.refused(Refusal.of(Kind.MISSING, "record-missing")));
        consents.ask(secretariat, read(secretariat, id), speaker).orThrow();
        assertThat(database.sql("select audience from outbox.task where kind = 'note-consent' and about = :about")
                        .param("about", "note:" + id)
                        .query(String.class)
                        .list())
                .containsExactly("organisation:" + speaker);
        Note asked = read(focal, id);
        assertThat(asked.attributedTo()).isNull();
        assertThat(consents.answer(contributor, asked, asked.version(), true))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "consent")));
        assertThat(consents.answer(focal, asked, 1, true))
                .isEqualTo(Outcome.refused(Refusal.of(Kind.STALE, "version-stale")));
        consents.answer(focal, asked, asked.version(), true).orThrow();
        Note named = read(focal, id);
        assertThat(named.attributedTo()).isEqualTo(speaker);
        consents.answer(focal, named, named.version(), false).orThrow();
        assertThat(read(secretariat, id).attributedTo()).isNull();
        assertThat(database.sql("select count(*) from outbox.task where about = :about")
                        .param("about", "note:" + id)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsWhoTookANameThatItWasTakenBack() throws Exception {
        Reader secretariat = ForumStory.secretariat(rights);
        long speaker = ForumStory.organisation(database);
        Session session = sessions.unseen(
                        List.of(ForumRecords.session(database, "held", "public", ForumStory.number())))
                .values()
                .iterator()
                .next();
        long id = notes.note(secretariat, session, Note.Kind.POINT, LocalizedText.english("Fees are too high."))
                .orThrow();
        database.sql("update forum.note set audience = '{public}' where id = :id")
                .param("id", id)
                .update();
        Reader focal = ForumStory.of(Role.FOCAL_POINT, speaker, rights);
        Reader early = person("early");
        Reader program = person("program");
        Reader briefed = person("briefed");
        String api = "/api/v1" + session.url();
        assertThat(get(api, early)).doesNotContain("\"organisation\":");
        consents.ask(secretariat, read(secretariat, id), speaker).orThrow();
        consents.answer(focal, read(focal, id), read(focal, id).version(), true).orThrow();
        assertThat(get(api, program)).contains("\"organisation\":" + speaker);
        assertThat(get(api, Reader.visitor(rights))).contains("\"organisation\":" + speaker);
        get(session.url() + "/briefing.docx", briefed);
        Note named = read(focal, id);
        consents.answer(focal, named, named.version(), false).orThrow();
        assertThat(database.sql(
                                "select array_to_string(audience, ' ') from outbox.notice where kind = 'forum.name-withdrawn'"
                                        + " and about = :about")
                        .param("about", "note:" + id)
                        .query(String.class)
                        .list())
                .singleElement()
                .satisfies(told ->
                        assertThat(told.split(" ", -1)).containsExactlyInAnyOrder(program.actor(), briefed.actor()));
        assertThat(get(api, program)).doesNotContain("\"organisation\":");
    }

    private Reader person(String name) {
        long id = database.sql("""
                insert into actors.person (name, email, language) values (:name, :email, 'en') returning id""")
                .param("name", name)
                .param("email", name + ForumStory.number() + "@example.org")
                .query(Long.class)
                .single();
        return new Reader(
                "person:" + id, Set.of(), Set.of(), Map.of(), Set.of("public", "community", "person:" + id), Set.of());
    }

    private String get(String address, Reader reader) throws Exception {
        MockHttpServletResponse answer = http.perform(
                        MockMvcRequestBuilders.get(address).with(As.reader(reader)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }
}
