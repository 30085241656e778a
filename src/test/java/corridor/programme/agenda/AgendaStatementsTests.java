package corridor.programme.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import corridor.CorridorTest;
import corridor.CountedStatements;
import corridor.programme.TestCycle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The agenda asks the database as often for forty sessions as for four. */
@CorridorTest(properties = CorridorTest.EMPTY)
@Import(CountedStatements.class)
class AgendaStatementsTests {

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private List<String> statements(int sessions, String page) throws Exception {
        TestCycle made = TestCycle.of(database);
        for (int i = 0; i < sessions; i++) {
            made.session("Session " + i, 10, "[]");
        }
        database.sql("""
                insert into programme.release (cycle, number, audience, entries, released_at)
                select :cycle, 1, '{public}', jsonb_agg(jsonb_build_object('session', id, 'room', 1, 'roomName', 'Room', 'hour', 1,
                    'starts', '2999-05-01T15:00:00Z', 'ends', '2999-05-01T16:00:00Z')), now()
                from forum.session where cycle = :cycle""").param("cycle", made.id()).update();
        String address = made.url() + page;
        return CountedStatements.again(() -> http.perform(get(address))
                .andExpect(
                        answer -> assertThat(answer.getResponse().getStatus()).isEqualTo(200)));
    }

    @Test
    void asksAsOftenForManySessionsAsForFew() throws Exception {
        for (String page : List.of("/programme", "/programme/print", "/programme/changes/1", "/programme.ics")) {
            List<String> few = statements(4, page);
            List<String> many = statements(40, page);
            assertThat(many).as(page).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(8);
        }
    }
}
