package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PracticeApiTests {

    private static final String IRIS = "/api/v1/practices/iris";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Test
    void marksAPracticeByAllThatItsAnswerSays() throws Exception {
        String mark = mark();
        web.perform(get(IRIS).header("If-None-Match", mark))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        database.sql("""
                insert into practices.adoption (practice, organisation, state, audience, created_at, place, year, outcome,
                    adapted, language, confirmed_by)
                select practice.id, (select min(id) from actors.organisation), 'confirmed', '{public}', now(), 'Marked here', 2020,
                    'too-early', 'Nothing', 'en', 'owner'
                from practices.practice practice where slug = 'iris'""").update();
        String other = mark();
        database.sql("delete from practices.adoption where place = 'Marked here'")
                .update();
        assertThat(other).isNotEqualTo(mark);
        assertThat(mark()).isEqualTo(mark);
    }

    private String mark() throws Exception {
        return String.valueOf(web.perform(get(IRIS))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
    }
}
