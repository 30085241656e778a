package corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class SearchRequestTests {

    @Test
    void takesEveryValueThatCanBeOffered() {
        String longName =
                "Inter-ministerial committee of the provinces ".repeat(4).strip();
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        parameters.put("organisation", List.of(longName, " ", "x".repeat(2_001)));
        assertThat(SearchRequest.of(List.of("organisation"), parameters).filters())
                .isEqualTo(Map.of("organisation", Set.of(longName)));
    }
}
