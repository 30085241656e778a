package corridor.partnerships.guide;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.guide.Compared.Row;
import corridor.questions.Answers;
import corridor.questions.Choice;
import corridor.questions.Question;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparedTests {

    private static Question question(String code, Question.Kind kind) {
        return new Question(
                code,
                kind,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                Question.Need.NEVER,
                0,
                0,
                0,
                List.of(new Choice("1", LocalizedText.EMPTY, null)),
                null,
                false,
                false,
                false);
    }

    /** Answers about so many partnerships by so many organisations in turn. */
    private static List<Row> rows(int partnerships, int organisations) {
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < partnerships; at++) {
            rows.add(new Row(
                    at,
                    at % organisations,
                    Answers.of(Map.of("ease", List.of(String.valueOf(1 + at % 5)), "obstacles", List.of("money")))));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"5, 3, true", "5, 2, false", "4, 3, false", "12, 1, false", "9, 9, true"})
    void needsFivePartnershipsOfThreeOrganisations(int partnerships, int organisations, boolean shown) {
        assertThat(Compared.of(question("ease", Question.Kind.LEVELLED), rows(partnerships, organisations)))
                .matches(found -> found.isPresent() == shown);
    }

    @Test
    void countsAnOrganisationOnceHoweverOftenItChose() {
        List<Row> rows = new ArrayList<>(rows(6, 6));
        for (int at = 60; at < 64; at++) {
            rows.add(new Row(at, 60, Answers.of(Map.of("obstacles", List.of("staff", "staff")))));
        }
        assertThat(Compared.of(question("obstacles", Question.Kind.CHOICES), rows))
                .hasValueSatisfying(found -> assertThat(found.choices()).containsOnlyKeys("money"));
    }

    @Test
    void comparesNoWords() {
        assertThat(Compared.of(question("ease", Question.Kind.TEXT), rows(9, 9)))
                .isEmpty();
    }

    @Test
    void countsOnlyThoseWhoAnsweredTheQuestion() {
        assertThat(Compared.of(question("other", Question.Kind.LEVELLED), rows(9, 9)))
                .isEmpty();
    }

    @Test
    void roundsToHalvesAndNamesNoChoiceOfFewerThanThree() {
        List<Row> rows = new ArrayList<>(rows(6, 6));
        rows.add(new Row(50, 50, Answers.of(Map.of("obstacles", List.of("money", "staff")))));
        rows.add(new Row(51, 51, Answers.of(Map.of("obstacles", List.of("staff")))));
        assertThat(Compared.of(question("ease", Question.Kind.LEVELLED), rows))
                .hasValueSatisfying(found -> assertThat(found.mean()).isEqualTo(2.5));
        assertThat(Compared.of(question("obstacles", Question.Kind.CHOICES), rows))
                .hasValueSatisfying(found -> assertThat(found.choices()).containsExactly(Map.entry("money", 7)));
    }
}
