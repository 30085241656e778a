package corridor.practices.requests;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest(profiles = "production")
class ClosedOwnerRequestTests {

    @Autowired
    private MockMvc web;

    @Test
    void saysWhyTheFormCannotBeSentInsteadOfOfferingIt() throws Exception {
        web.perform(get("/practices/iris/claims"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("This form cannot be sent")))
                .andExpect(content().string(not(containsString("<textarea"))));
    }

    @Test
    void refusesWhatIsSentNevertheless() throws Exception {
        web.perform(post("/practices/iris/claims")
                        .with(csrf())
                        .param("name", "Ana")
                        .param("email", "ana@example.org")
                        .param("message", "Ours"))
                .andExpect(status().isForbidden());
    }
}
