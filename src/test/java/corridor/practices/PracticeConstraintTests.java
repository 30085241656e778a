package corridor.practices;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import corridor.CorridorTest;
import corridor.TestPractice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** SQL that goes round the code is refused by the database. */
@CorridorTest
@Transactional
class PracticeConstraintTests {

    @Autowired
    private JdbcClient database;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "checked|published_at = null|published_states_have_a_date",
                "retracted|published_at = null|published_states_have_a_date",
                "draft|state = 'checked'|published_states_have_a_date",
                "draft|state = 'nonsense'|known_state",
                "checked|state = 'superseded', audience = '{restricted:secretariat}'|superseded_names_its_successor",
                "checked|superseded_by = id|superseded_names_its_successor",
                "draft|audience = '{public}'|only_checked_is_public",
                "draft|audience = '{organisation:1,community}'|only_checked_is_public",
                "checked|state = 'retracted'|only_checked_is_public",
                "withdrawn|audience = '{public}'|only_checked_is_public",
                "checked|audience = '{}'|practice_audience_check",
                "checked|consents_missing = -1|practice_consents_missing_check",
                "checked|slug = 'Not A Slug'|practice_slug_check",
                "checked|origin = 'stolen'|known_origin"
            })
    void refusesAStateWithoutItsFacts(String state, String change, String constraint) {
        long id = TestPractice.named("constrained").in(state).insert(database);
        assertThatThrownBy(() -> database.sql("update practices.practice set " + change + " where id = " + id)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }

    @Test
    void refusesASecondPracticeAtOneAddress() {
        TestPractice.named("taken").insert(database);
        assertThatThrownBy(() -> TestPractice.named("taken").insert(database))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("practice_slug_key");
    }

    @Test
    void refusesASuccessorThatDoesNotExist() {
        assertThatThrownBy(() ->
                        TestPractice.named("lost").mergedInto(Long.MAX_VALUE).insert(database))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("practice_superseded_by_fkey");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"state = 'failed'|failed_says_why", "state = 'nonsense'|import_state_check"})
    void refusesAnImportWithoutItsFacts(String change, String constraint) {
        database.sql("""
                insert into practices.import (audience, created_at, file_name, size, sha256, kind, facts, columns, mapping)
                values ('{restricted:secretariat}', now(), 'x.csv', 1, 'constrained', 'CSV', '{}', '{}', '{}')""").update();
        assertThatThrownBy(() -> database.sql("update practices.import set " + change + " where sha256 = 'constrained'")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining(constraint);
    }
}
