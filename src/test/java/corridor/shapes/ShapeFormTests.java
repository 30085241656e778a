package corridor.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.json.JsonMapper;

class ShapeFormTests {

    private final ShapeForm form = new ShapeForm(Sample.KNOWN);

    private static MultiValueMap<String, String> sent(String... pairs) {
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            sent.add(pairs[at], pairs[at + 1]);
        }
        return sent;
    }

    private static Sample changed(Map<String, Object> changes) {
        Map<String, Object> values = new LinkedHashMap<>(Sample.SHAPE.values(Sample.whole()));
        values.putAll(changes);
        return (Sample) Sample.SHAPE.record(values);
    }

    @Test
    void readsWhatItWrote() {
        ShapeForm.Read read = form.check(
                Sample.SHAPE, ShapeForm.of(Sample.SHAPE, Sample.whole()).typed());
        assertThat(read.problems()).isEmpty();
        assertThat(read.record()).isEqualTo(Sample.whole());
    }

    @Test
    void readsWhatABrowserSends() {
        ShapeForm.Read read = form.read(
                Sample.SHAPE,
                sent(
                        "what-en",
                        " A fair; even start ",
                        "what-fr",
                        "  ",
                        "corridors-from",
                        "",
                        "corridors-to",
                        "",
                        "corridors-from",
                        "SN",
                        "corridors-to",
                        "IT",
                        "parts.1.done",
                        "yes",
                        "parts.2.what-en",
                        "a\r\nb\0",
                        "parts.3.gone",
                        "yes",
                        "parts.3.done",
                        "no",
                        "words",
                        "",
                        "words",
                        "Thai"));
        assertThat(read.problems()).isEmpty();
        Sample sample = (Sample) read.found().orElseThrow();
        assertThat(sample.what()).isEqualTo(LocalizedText.english("A fair; even start"));
        assertThat(sample.corridors()).hasToString("[SN>IT]");
        assertThat(sample.parts())
                .containsExactly(
                        new Sample.Part(LocalizedText.EMPTY, "yes"),
                        new Sample.Part(LocalizedText.english("a\nb"), ""));
        assertThat(sample.words()).containsExactly("Thai");
        assertThat(sample.budget()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "name, elevensigns, too-long",
        "free, maybe, unknown",
        "site, javascript:alert(1), malformed",
        "site, https://, malformed",
        "since, 2019-02-30, malformed",
        "since, 0000, malformed",
        "since, soon, malformed",
        "share, 1e9, malformed",
        "countries, ZZ, unknown",
        "countries, <b>, unknown",
        "themes, nothing, unknown",
        "runBy, nobody, unknown",
        "budget-amount, 12, malformed",
        "reach-value, many, malformed",
        "corridors-from, SN, unknown",
        "parts.0.done, maybe, unknown"
    })
    void refusesWhatDoesNotFit(String name, String typed, String problem) {
        ShapeForm.Read read = form.read(Sample.SHAPE, sent("what-en", "x", name, typed));
        assertThat(read.record()).isNull();
        assertThat(read.problems()).containsValue(problem).hasSize(1);
        assertThat(name).startsWith(read.problems().keySet().iterator().next());
    }

    @Test
    void refusesWhatIsMissingTooManyAndACorridorToItself() {
        ShapeForm.Read read = form.read(
                Sample.SHAPE,
                sent(
                        "what-en",
                        "   ",
                        "parts.0.done",
                        "yes",
                        "parts.1.done",
                        "yes",
                        "parts.2.done",
                        "no",
                        "corridors-from",
                        "SN",
                        "corridors-to",
                        "SN"));
        assertThat(read.problems())
                .isEqualTo(Map.of("what", "needed", "parts", "too-many", "corridors", "corridor-to-itself"));
        List<String> many = new ArrayList<>();
        for (int at = 0; at < 90; at++) {
            many.addAll(List.of("words", "word " + at));
        }
        many.addAll(List.of("what-en", "x"));
        assertThat(form.read(Sample.SHAPE, sent(many.toArray(String[]::new))).problems())
                .isEqualTo(Map.of("words", "too-many"));
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatTheyChanged() {
        Sample before = Sample.whole();
        Sample theirs = changed(Map.of("free", "no", "name", "theirs", "words", List.of("Lao")));
        Map<String, Typed> typed = ShapeForm.of(Sample.SHAPE, changed(Map.of("name", "mine", "since", "2020")))
                .typed();
        ShapeForm.Merge merge = ShapeForm.merge(Sample.SHAPE, before, theirs, typed);
        assertThat(merge.taken()).containsExactlyInAnyOrder("free", "words");
        assertThat(merge.outrun().keySet()).containsExactly("name");
        Sample merged = (Sample) form.check(Sample.SHAPE, merge.typed()).found().orElseThrow();
        assertThat(merged)
                .isEqualTo(changed(Map.of("free", "no", "name", "mine", "since", "2020", "words", List.of("Lao"))));
    }

    @Test
    void takesWhatAFileLeavesOutForNotKnown() {
        Sample read = new JsonMapper()
                .readValue("{\"what\": {\"en\": \"x\"}, \"parts\": [{\"done\": \"yes\"}]}", Sample.class);
        Sample whole = (Sample) Sample.SHAPE.whole(read);
        assertThat(whole.countries()).isEmpty();
        assertThat(whole.name()).isEmpty();
        assertThat(whole.parts().getFirst().what()).isEqualTo(LocalizedText.EMPTY);
        assertThat(form.problems(Sample.SHAPE, whole)).isEmpty();
    }
}
