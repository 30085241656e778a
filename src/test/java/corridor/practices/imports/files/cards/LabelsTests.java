package corridor.practices.imports.files.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTests {

    @Test
    void findsASecondLabelInsideALine() {
        Card card = cards("Bonds\nKenya\n\n• Policy challenge: Costs are high. Solution or approach: A bond.")
                .getFirst();
        assertThat(card.values()).containsEntry("challenge", "Costs are high.").containsEntry("approach", "A bond.");
    }

    @Test
    void takesTextBelowItsLabel() {
        Card card = cards("Bonds\nKenya\n\nChallenge:\n\nCosts are high\n\nApproach:\nA bond\nfor savers")
                .getFirst();
        assertThat(card.values())
                .containsEntry("challenge", "Costs are high")
                .containsEntry("approach", "A bond\nfor savers");
    }

    @ParameterizedTest
    @CsvSource({
        "Défi politique, Solution ou approche",
        "Enjeu, Approche",
        "Desafío, Enfoque",
        "التحدي, النهج",
        "Проблема, Решение или подход",
        "挑战, 做法",
        "POLICY CHALLENGE, **Solution / Approach**",
    })
    void knowsTheLabelsOfSixLanguages(String challenge, String approach) {
        assertThat(cards("Titre\n\nPays\n\n• " + challenge + " : une chose\n• " + approach + "：autre chose")
                        .getFirst()
                        .values())
                .isEqualTo(Map.of(
                        "title", "Titre", "proponents", "Pays", "challenge", "une chose", "approach", "autre chose"));
    }

    @Test
    void readsCardsWhosePartsAllHaveLabels() {
        List<Card> cards = cards("""
                Title: Diaspora bonds
                Country: Kenya
                Summary: Savers abroad lend.
                Duration: 2 years

                Country: Mali
                Title: Skills passports
                Duration: 3 years
                Summary: Workers show what they know.
                They get better work.
                """);
        assertThat(cards)
                .extracting(Card::values)
                .containsExactly(
                        Map.of(
                                "title",
                                "Diaspora bonds",
                                "country",
                                "Kenya",
                                "summary",
                                "Savers abroad lend.",
                                "Duration",
                                "2 years"),
                        Map.of(
                                "title", "Skills passports",
                                "country", "Mali",
                                "Duration", "3 years",
                                "summary", "Workers show what they know.\nThey get better work."));
    }

    private static List<Card> cards(String text) {
        List<TextLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new TextLine(lines.size() + 1, line.strip(), List.of())));
        return Cards.in(lines).list();
    }
}
