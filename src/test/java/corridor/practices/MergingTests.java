package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestPractice;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.People;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What becomes of practices that are merged, of their addresses and of what the journal says. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class MergingTests {

    @Autowired
    private Practices practices;

    @Autowired
    private People people;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reader secretariat = Reader.VISITOR;

    @BeforeEach
    void signIn() {
        secretariat = Reader.inRoles("role:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    @Test
    void refusesToHideAPublishedPracticeBehindADraft() {
        long published = TestPractice.named("merge-published").insert(database);
        long draft = TestPractice.named("merge-draft").in("draft").insert(database);
        assertThat(practices.merge(secretariat, draft, List.of(published)))
                .isEqualTo(Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "merge-into-unpublished")));
        assertThat(practices.find(Reader.VISITOR, "merge-published")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void leadsEveryOldAddressToTheOneThatIsLeft() throws Exception {
        long first = TestPractice.named("merge-first").insert(database);
        long second = TestPractice.named("merge-second").insert(database);
        long third = TestPractice.named("merge-third").insert(database);
        practices.merge(secretariat, second, List.of(first)).orThrow();
        practices.merge(secretariat, third, List.of(second)).orThrow();
        for (String old : List.of("merge-first", "merge-second")) {
            assertThat(http.perform(MockMvcRequestBuilders.get("/practices/{slug}", old))
                            .andReturn()
                            .getResponse()
                            .getHeader("Location"))
                    .as(old)
                    .isEqualTo("/practices/merge-third");
        }
    }

    @Test
    void waitsForTheTranslationOfTheOneThatIsLeft() {
        long kept = TestPractice.named("merge-wanted").insert(database);
        long taken = TestPractice.named("merge-asked").insert(database);
        long person =
                people.register("Dora", "dora@example.org", Language.FRENCH).orThrow();
        for (long one : List.of(kept, taken)) {
            database.sql("""
                    insert into practices.translation_request (practice, language, person, created_at)
                    values (:practice, 'ar', :person, now())""").param("practice", one).param("person", person).update();
        }
        practices.merge(secretariat, kept, List.of(taken)).orThrow();
        assertThat(database.sql("select practice from practices.translation_request where person = :person")
                        .param("person", person)
                        .query(Long.class)
                        .list())
                .containsExactly(kept);
    }

    @Test
    void journalsWhatWasReplaced() {
        long kept = TestPractice.named("merge-kept")
                .saying("Kept title", "Kept summary")
                .about("technology")
                .insert(database);
        long taken = TestPractice.named("merge-taken").about("remittances").insert(database);
        practices.merge(secretariat, kept, List.of(taken)).orThrow();
        assertThat(database.sql("""
                        select before::text || ' / ' || after::text from audit.entry
                        where kind = 'practice' and record = :id and action = 'absorb'""").param("id", kept).query(String.class).single())
                .containsSubsequence("technology", " / ", "technology", "remittances");
    }

    @Test
    void forgetsTheCardOfWhatIsRetractedAtOnce() throws Exception {
        long gone = TestPractice.named("merge-gone")
                .saying("Quaggafarn", "Quaggafarn summary")
                .insert(database);
        int version = practices.find(Reader.VISITOR, "merge-gone").orThrow().version();
        var hit = new corridor.search.SearchResult.Hit(gone, version, "", null);
        assertThat(cards.of(Reader.VISITOR, List.of(hit))).hasSize(1);
        practices
                .retract(secretariat, new corridor.workflow.Target(gone, version), "test")
                .orThrow();
        // a hit from an index that has not heard of it yet
        assertThat(cards.of(Reader.VISITOR, List.of(hit))).isEmpty();
    }

    @Autowired
    private PracticeCards cards;
}
