package corridor.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class AnswersTests {

    private static final QuestionSet SET = QuestionFiles.read("policy-coherence-inquiry");

    private static Answers answers(Map<String, List<String>> values) {
        return Answers.of(values);
    }

    @Test
    void bringsAlongSetsThatCanBeAnswered() {
        assertThat(QuestionFiles.FILES).allSatisfy(slug -> {
            QuestionSet set = QuestionFiles.read(slug);
            assertThat(WellFormed.is(set)).as(slug).isTrue();
            assertThat(set.questions())
                    .allSatisfy(one -> assertThat(one.label().languages())
                            .as(slug + " " + one.code())
                            .hasSize(6));
        });
    }

    @Test
    void asksOnlyWhatEarlierAnswersCallFor() {
        Answers no = answers(Map.of("body", List.of("no"), "body-name", List.of("Kept?")))
                .kept(SET);
        assertThat(no.byCode()).containsOnlyKeys("body");
        Answers yes = answers(Map.of("body", List.of("yes"), "body-name", List.of("Council")))
                .kept(SET);
        assertThat(yes.to("body-name").one()).isEqualTo("Council");
    }

    @Test
    void saysWhatIsMissingAndWhatDoesNotFit() {
        Answers some = answers(Map.of("body", List.of("perhaps")));
        assertThat(some.gaps(SET)).containsExactly("strategy");
        assertThat(some.problems(SET)).isEqualTo(Map.of("body", "yes-no"));
        assertThat(answers(Map.of("obstacles", List.of("x".repeat(3_001)))).problems(SET))
                .isEqualTo(Map.of("obstacles", "too-long"));
    }

    @Test
    void leavesOutWhatSaysWhoAnswers() {
        QuestionSet pitch = QuestionFiles.read("pitch-call");
        Answers all = answers(Map.of("what", List.of("w"), "partners", List.of("p"), "speaker", List.of("s")));
        assertThat(all.without(pitch, Question::identifying).byCode()).containsOnlyKeys("what");
        assertThat(all.publicPart(pitch).byCode()).containsOnlyKeys("what", "partners");
    }

    @Test
    void readsFormsWithinBoundsWhateverWasSent() {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        fields.add("a-obstacles", " one\r\ntwo\0 ");
        fields.add("a-unknown", "dropped");
        fields.add("a-wish", "x".repeat(20_000));
        Answers read = AnswerForm.of(SET, fields);
        assertThat(read.to("obstacles").one()).isEqualTo("one\ntwo");
        assertThat(read.byCode()).containsOnlyKeys("obstacles", "wish");
        assertThat(read.to("wish").one()).hasSize(8_000);
    }

    @Test
    void weighsPoints() {
        QuestionSet criteria = QuestionFiles.read("pitch-appraisal");
        Map<String, List<String>> points = new java.util.HashMap<>(Map.of(
                "relevance", List.of("5"), "evidence", List.of("3"), "transfer", List.of("4"), "voice", List.of("1")));
        assertThat(Points.weighted(criteria, answers(points))).hasValue(3.55);
        points.remove("voice");
        assertThat(Points.weighted(criteria, answers(points))).isEmpty();
    }
}
