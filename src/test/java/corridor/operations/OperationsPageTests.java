package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Role;
import corridor.audit.Invariants;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest
class OperationsPageTests {

    private static final Set<Role> ADMITTED = Set.of(Role.ADMINISTRATOR, Role.SECRETARIAT, Role.AUDITOR);

    @Autowired
    private MockMvc web;

    @Autowired
    private Invariants invariants;

    @Test
    void saysWhatHoldsAndWhatTheInstallationConsistsOf() throws Exception {
        assertThat(invariants.check()).isNotEmpty().allMatch(Invariants.Finding::holds);
        assertThat(invariants.latest()).allMatch(Invariants.Finding::holds);
        web.perform(get("/operations").with(As.role(Role.AUDITOR)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No sealed entry of the journal was changed.")))
                .andExpect(content().string(containsString("PostgreSQL")));
        web.perform(get("/").with(As.role(Role.AUDITOR)))
                .andExpect(content().string(not(containsString("System status"))));
    }

    @Test
    void givesEachConnectionBack() {
        for (int asked = 0; asked < 40; asked++) {
            assertThat(invariants.latest()).isNotEmpty();
        }
    }

    @Test
    void isForThoseWhoAnswerForIt() throws Exception {
        web.perform(get("/operations")).andExpect(status().isForbidden());
        for (Role role : Role.GIVEN) {
            web.perform(get("/operations").with(As.role(role)))
                    .andExpect(ADMITTED.contains(role) ? status().isOk() : status().isForbidden());
            web.perform(post("/operations/checks").with(csrf()).with(As.role(role)))
                    .andExpect(ADMITTED.contains(role) ? redirectedUrl("/operations") : status().isForbidden());
        }
    }
}
