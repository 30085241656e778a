package corridor.actors;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest
class OrganisationApiTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Organisations organisations;

    @Test
    void listsPageByPage() throws Exception {
        web.perform(get("/api/v1/organisations?page=2&size=10"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(10)))
                .andExpect(jsonPath("$.items[0].slug")
                        .value(organisations.all().get(10).slug().value()))
                .andExpect(jsonPath("$.total").value(organisations.all().size()))
                .andExpect(jsonPath("$.page").value(2));
    }

    @Test
    void findsByTheBeginningsOfAnyName() throws Exception {
        web.perform(get("/api/v1/organisations?q=INTERNAT labour"))
                .andExpect(jsonPath("$.items[*].slug", org.hamcrest.Matchers.hasItem("ilo")));
        web.perform(get("/api/v1/organisations?q=nothing-like-it"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void showsOneByItsSlug() throws Exception {
        web.perform(get("/api/v1/organisations/ilo"))
                .andExpect(jsonPath("$.slug").value("ilo"))
                .andExpect(jsonPath("$.shortName").value("ILO"))
                .andExpect(jsonPath("$.name.en").value("International Labour Organization"));
    }

    @Test
    void answersAnUnknownOrganisationWithAProblem() throws Exception {
        web.perform(get("/api/v1/organisations/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("organisation-missing"));
    }

    @Test
    void refusesAPageThatIsNoNumber() throws Exception {
        web.perform(get("/api/v1/organisations?page=x")).andExpect(status().isBadRequest());
    }
}
