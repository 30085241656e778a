package corridor.taxonomy;

import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@CorridorTest
class TaxonomyApiTests {

    @Autowired
    private MockMvc web;

    @Test
    void listsEveryTaxonomyWithItsSourceAndCount() throws Exception {
        web.perform(get("/api/v1/taxonomies"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(Taxonomies.SCHEMES.size())))
                .andExpect(jsonPath("$[1].code").value("objectives"))
                .andExpect(jsonPath("$[1].count").value(23))
                .andExpect(jsonPath("$[1].source").isNotEmpty());
    }

    @Test
    void showsTermsInSixLanguages() throws Exception {
        web.perform(get("/api/v1/taxonomies/objectives"))
                .andExpect(jsonPath("$.terms", hasSize(23)))
                .andExpect(jsonPath("$.terms[0].title.en").isNotEmpty())
                .andExpect(jsonPath("$.terms[0].title.ar").isNotEmpty())
                .andExpect(jsonPath("$.terms[0].short.en").isNotEmpty())
                .andExpect(jsonPath("$.terms[0].words").doesNotExist());
    }

    @Test
    void answersAnUnknownTaxonomyWithAProblem() throws Exception {
        web.perform(get("/api/v1/taxonomies/nothing"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.code").value("taxonomy-missing"));
    }

    @Test
    void spendsNothingOnAnUnchangedAnswer() throws Exception {
        String mark = String.valueOf(web.perform(get("/api/v1/taxonomies/themes"))
                .andReturn()
                .getResponse()
                .getHeader("ETag"));
        web.perform(get("/api/v1/taxonomies/themes").header("If-None-Match", mark))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""))
                .andExpect(header().string("ETag", mark));
    }
}
