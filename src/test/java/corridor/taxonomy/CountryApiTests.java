package corridor.taxonomy;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest
class CountryApiTests {

    @Autowired
    private MockMvc web;

    @Autowired
    private Countries countries;

    @Test
    void listsEveryCountry() throws Exception {
        web.perform(get("/api/v1/countries"))
                .andExpect(jsonPath("$", hasSize(countries.all().size())));
    }

    @Test
    void showsCodesNamesRegionsAndGroups() throws Exception {
        web.perform(get("/api/v1/countries/nP"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.code").value("NP"))
                .andExpect(jsonPath("$.alpha3").value("NPL"))
                .andExpect(jsonPath("$.m49").value("524"))
                .andExpect(jsonPath("$.names.fr").value("Népal"))
                .andExpect(jsonPath("$.regions", contains("034", "142")))
                .andExpect(jsonPath("$.groups", hasItem("ldc")));
    }

    @Test
    void answersAnUnknownCountryWithAProblem() throws Exception {
        web.perform(get("/api/v1/countries/XX"))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code").value("country-missing"));
    }
}
