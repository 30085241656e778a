package corridor.recommendations;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database itself keeps out of the register. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class RegisterConstraintTests {

    @Autowired
    private JdbcClient database;

    private void refused(String because, String change, long id) {
        assertThatThrownBy(() -> database.sql(change).param("id", id).update()).hasMessageContaining(because);
    }

    @Test
    void keepsWhatItHolds() {
        TestForum forum = TestForum.named(database, "kept", true);
        long id = RecommendationRecords.recommendation(database, forum, 1, "open", "public", "kept");
        long draft = RecommendationRecords.recommendation(database, forum, 1, "draft", "organisation:1", "draft");
        String update = "update recommendations.recommendation set ";
        refused("recommendations are kept", "delete from recommendations.recommendation where id = :id", id);
        refused("recommendations are kept", "delete from recommendations.wording where recommendation = :id", id);
        refused("keeps its number", update + "number = 'X-2027-99' where id = :id", id);
        refused("keeps its number", update + "number = null where id = :id", id);
        refused("keeps its number", update + "slug = 'other' where id = :id", id);
        refused("leaving_has_a_ruling", update + "state = 'dropped' where id = :id", id);
        refused("leaving_has_a_ruling", update + "state = 'done' where id = :id", id);
        refused("what was issued has a number", update + "state = 'open', audience = '{public}' where id = :id", draft);
        refused("hidden_until_issued", update + "audience = '{public}' where id = :id", draft);
        refused("never_issued_if_discarded", update + "state = 'discarded', audience = '{x}' where id = :id", id);
    }
}
