package corridor.partnerships.health;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.Plainly;
import corridor.partnerships.health.Health.State;
import corridor.partnerships.plan.Meeting;
import corridor.partnerships.plan.Note;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.Risk;
import corridor.shared.LocalizedText;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HealthRuleTests {

    private static final Thresholds FILE = Thresholds.read();
    private static final Instant BEGAN = Instant.parse("2030-01-15T10:00:00Z");

    private static Health health(List<? extends PlanRecord> plan, Instant written, String today) {
        return HealthRule.of(Plainly.plan(plan, written), BEGAN, FILE, LocalDate.parse(today));
    }

    private static List<PlanRecord> funded(String secured) {
        List<PlanRecord> plan = Plainly.ready("north", "south");
        plan.replaceAll(one -> one instanceof corridor.partnerships.plan.Commitment
                ? Plainly.commitment("north", secured, "secured")
                : one);
        return plan;
    }

    @ParameterizedTest
    @CsvSource({"10000, ON_COURSE", "9999, WATCH", "8000, WATCH", "7999, AT_RISK"})
    void judgesFinanceByWhatIsSure(String secured, State state) {
        assertThat(health(funded(secured), BEGAN, "2030-05-01").finance().state())
                .isEqualTo(state);
    }

    @Test
    void asksForTheNextYearFromOctober() {
        assertThat(health(funded("10000"), BEGAN, "2030-09-30").finance().state())
                .isEqualTo(State.ON_COURSE);
        assertThat(health(funded("10000"), BEGAN, "2030-10-01").finance().state())
                .isEqualTo(State.WATCH);
    }

    /** A boundary counts for the better state, also at the end of February. */
    @ParameterizedTest
    @CsvSource({"2031-01-15, ON_COURSE", "2031-01-16, WATCH", "2031-07-15, WATCH", "2031-07-16, AT_RISK"})
    void judgesSilenceOfNotesAndMeetings(String today, State state) {
        Health health = health(Plainly.ready("north", "south"), BEGAN, today);
        assertThat(health.monitoring().state()).isEqualTo(state);
        assertThat(health.adaptability().state()).isEqualTo(state);
    }

    @Test
    void countsFromWhatWasWrittenLast() {
        List<PlanRecord> plan = new ArrayList<>(Plainly.ready("north", "south"));
        plan.add(new Note("2031", Plainly.text("Done"), LocalizedText.EMPTY, LocalizedText.EMPTY));
        plan.add(new Meeting("2031", List.of(), Plainly.text("Nothing to change"), ""));
        Health health = health(plan, Instant.parse("2032-02-29T00:00:00Z"), "2033-02-28");
        assertThat(health.monitoring().state()).isEqualTo(State.ON_COURSE);
        assertThat(health.adaptability().state()).isEqualTo(State.ON_COURSE);
    }

    @Test
    void seesAGraveRiskOfWhichNobodyTakesCare() {
        List<PlanRecord> plan = new ArrayList<>(Plainly.ready("north", "south"));
        plan.add(new Risk(Plainly.text("Storm"), "delivery", "high", "middle", LocalizedText.EMPTY, "", "", "open"));
        assertThat(health(plan, BEGAN, "2030-02-01").adaptability().state()).isEqualTo(State.AT_RISK);
        plan.set(
                plan.size() - 1,
                new Risk(
                        Plainly.text("Storm"),
                        "delivery",
                        "high",
                        "middle",
                        Plainly.text("Walls"),
                        "",
                        "2030-01",
                        "open"));
        assertThat(health(plan, BEGAN, "2030-02-01").adaptability().state()).isEqualTo(State.WATCH);
    }

    @Test
    void hasExactlyThreePillarsAndKeepsItsRule() {
        Health health = health(Plainly.ready("north", "south"), BEGAN, "2030-02-01");
        assertThat(health.pillars())
                .extracting(Health.Pillar::name)
                .containsExactly("finance", "monitoring", "adaptability");
        assertThat(health.rule()).isEqualTo(FILE.rule());
    }

    @Test
    void followsItsFile() {
        Thresholds strict = new Thresholds(2, 100, 100, 1, 2, 1, 2, 12);
        Health health =
                HealthRule.of(Plainly.plan(funded("9000"), BEGAN), BEGAN, strict, LocalDate.parse("2030-02-20"));
        assertThat(health.finance().state()).isEqualTo(State.AT_RISK);
        assertThat(health.monitoring().state()).isEqualTo(State.WATCH);
        assertThat(health.rule()).isEqualTo(2);
    }
}
