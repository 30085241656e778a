package corridor.forum.sessions;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

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
}
