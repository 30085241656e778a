package corridor.practices.imports.files.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class CardsTests {

    private static final String PROSE =
            "The session showed what governments have done about this in the last ten years, and what they still want to do.";

    @Test
    void readsWhatStandsAboveTheLabels() {
        List<Card> cards = cards("""
                Summit of 2020

                %s

                Diaspora bonds
                Kenya, IOM
                • Policy challenge:Costs
                 - Solution or approach : A bond

                Skills passports

                • Solution or approach – A passport
                """.formatted(PROSE));
        assertThat(cards)
                .extracting(Card::values)
                .containsExactly(
                        Map.of(
                                "title", "Diaspora bonds",
                                "proponents", "Kenya, IOM",
                                "challenge", "Costs",
                                "approach", "A bond",
                                "session", "Summit of 2020",
                                "introduction", PROSE),
                        Map.of(
                                "title", "Skills passports",
                                "approach", "A passport",
                                "session", "Summit of 2020",
                                "introduction", PROSE));
        assertThat(cards).extracting(Card::firstLine).containsExactly(5, 10);
        assertThat(cards).extracting(Card::lastLine).containsExactly(8, 12);
    }

    @Test
    void forgetsTheHeadingWhereAnotherIntroductionBegins() {
        List<Card> cards = cards("Part 1\n\nA\n\nKenya\n\nSolution: x\n\n" + PROSE + "\n\nB\n\nMali\n\nSolution: y\n");
        assertThat(cards).extracting(card -> card.value("session")).containsExactly("Part 1", "");
        assertThat(cards).extracting(card -> card.value("title")).containsExactly("A", "B");
    }

    @Test
    void readsNumberedTitlesUnderAHeading() {
        List<Card> cards = cards("Part 1\n\n1. First talk\n\n2.Second talk\n\nPart 2\n\n(1) Third talk\n\n" + PROSE
                + "\n\nA\n\nKenya\n\nSolution: x\n\n1. point of a list\n\n2. another\n");
        assertThat(cards)
                .extracting(card -> card.value("title"))
                .containsExactly("First talk", "Second talk", "Third talk", "A");
        assertThat(cards.getLast().value("approach")).isEqualTo("x\n1. point of a list\n2. another");
    }

    @Test
    void separatesCardsWithoutBlankLines() {
        List<Card> cards = cards("""
                Diaspora bonds
                Kenya
                Challenge: Costs are high.
                Approach: A bond.
                Skills passports
                Philippines
                Challenge: Skills are lost.
                Approach: A passport.""");
        assertThat(cards).extracting(card -> card.value("proponents")).containsExactly("Kenya", "Philippines");
    }

    @Test
    void beginsACardWhereTheApproachOfTheLastOneIsMissing() {
        List<Card> cards = cards("A\n\nKenya\n\nChallenge: x\n\nB\n\nMali\n\nApproach: y");
        assertThat(cards).extracting(card -> card.value("title")).containsExactly("A", "B");
        assertThat(cards).extracting(card -> card.value("challenge")).containsExactly("x", "");
    }

    @Test
    void notesTextThatStandsUnderAnotherTitleToo() {
        String text = "A long enough text to be compared with that of other cards";
        List<Card> cards =
                cards("A\nX\n\nSolution: " + text + "\n\nB\nY\n\nSolution:  " + text + "\n\nB\nY\n\nSolution: " + text);
        assertThat(cards)
                .extracting(Card::notes)
                .containsExactly(
                        List.of(),
                        List.of("heading-misplaced", "text-same-as-line-4"),
                        List.of("heading-misplaced", "text-same-as-line-4"));
    }

    @Test
    @Timeout(20)
    void endsSoonOnHostileText() {
        assertThat(cards("• ".repeat(500_000))).isEmpty();
        assertThat(cards("word ".repeat(26) + "\n"
                        + ("and more of the same words again and again ".repeat(3) + "\n").repeat(20_000)))
                .isEmpty();
        assertThat(cards((PROSE + "\n\n").repeat(20_000) + "A\nB\n\nSolution: x"))
                .hasSize(1);
        assertThat(cards("A\nB\n\nSolution: x\n" + "- y\n".repeat(50_000))).hasSize(1);
        assertThat(cards("A\nB\n\n" + "Solution: x. Policy challenge: y. ".repeat(5_000)))
                .isNotEmpty();
    }

    @Test
    void findsNoCardsInProse() {
        assertThat(cards("Overview\n\n" + PROSE + "\n\n1. One\n\n2. Two\n\nNote: the problem: money.\n"))
                .isEmpty();
    }

    private static List<Card> cards(String text) {
        List<TextLine> lines = new ArrayList<>();
        text.lines().forEach(line -> lines.add(new TextLine(lines.size() + 1, line.strip(), List.of())));
        return Cards.in(lines).list();
    }
}
