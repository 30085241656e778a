package corridor.practices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest
class PracticeApiTests {

    @Autowired
    private MockMvc web;

    @Test
    void marksAPracticeByItsVersion() throws Exception {
        String mark = String.valueOf(web.perform(get("/api/v1/practices/iris"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        assertThat(mark).matches("\"\\d+-\\d+\"");
        web.perform(get("/api/v1/practices/iris").header("If-None-Match", mark))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
    }
}
