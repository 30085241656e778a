package corridor.partnerships.gate;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.Plainly;
import corridor.partnerships.gate.Gate.Asked;
import corridor.partnerships.gate.Gate.Standing;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.PlanRecord;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GateTests {

    private static final LocalDate TODAY = LocalDate.of(2030, 2, 1);
    private static final Set<String> BOTH = Set.of("north", "south");

    private static Gate gate(String form, List<PlanRecord> plan, Set<String> agreed) {
        return Gate.of(new Asked(form, "2030-03", BOTH, agreed, Plainly.plan(plan)), TODAY);
    }

    private static List<PlanRecord> ready() {
        return Plainly.ready("north", "south");
    }

    private static List<PlanRecord> without(Class<?> type) {
        List<PlanRecord> plan = ready();
        plan.removeIf(type::isInstance);
        return plan;
    }

    private static List<PlanRecord> changed(UnaryOperator<PlanRecord> change) {
        List<PlanRecord> plan = ready();
        plan.replaceAll(change);
        return plan;
    }

    private static Standing standing(Gate gate, GateItem item) {
        return gate.items().stream()
                .filter(one -> one.item() == item)
                .map(Gate.Item::standing)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void opensWhereNothingIsMissing() {
        Gate gate = gate("city-to-city", ready(), BOTH);
        assertThat(gate.open()).isTrue();
        assertThat(standing(gate, GateItem.REPRESENTATION)).isEqualTo(Standing.REASONED);
        assertThat(gate.items()).extracting(Gate.Item::item).containsExactly(GateItem.values());
    }

    /** A ready plan minus one fact is refused for that item and for no other. */
    @ParameterizedTest
    @EnumSource
    void refusesForEachMissingItem(GateItem item) {
        Gate gate = switch (item) {
            case OBJECTIVES ->
                gate(
                        "city-to-city",
                        changed(one -> one instanceof Objective ? Plainly.objective("north", "2030-01-31") : one),
                        BOTH);
            case RESOURCES ->
                gate("city-to-city", changed(one -> one instanceof Need ? Plainly.need("2030", "10001") : one), BOTH);
            case INTERESTS -> gate("city-to-city", without(Declaration.class), BOTH);
            case GOVERNANCE ->
                gate(
                        "city-to-city",
                        changed(one -> one instanceof Governance ? Plainly.body(List.of("north"), "why") : one),
                        BOTH);
            case MONITORING ->
                gate(
                        "city-to-city",
                        changed(one -> one instanceof Objective objective
                                ? new Objective(
                                        objective.outcome(),
                                        objective.owner(),
                                        objective.due(),
                                        objective.measure(),
                                        List.of())
                                : one),
                        BOTH);
            case REPRESENTATION ->
                gate(
                        "city-to-city",
                        changed(one -> one instanceof Governance ? Plainly.body(List.of("north", "south"), "") : one),
                        BOTH);
            case ASSENTS -> gate("city-to-city", ready(), Set.of("north"));
        };
        assertThat(gate.open()).isFalse();
        assertThat(gate.items().stream().filter(one -> one.standing() == Standing.MISSING))
                .extracting(Gate.Item::item)
                .containsExactly(item);
    }

    @Test
    void letsADialogueNeedNothingAndNobodyElse() {
        List<PlanRecord> plan = changed(
                one -> one instanceof Need ? new Need("2030", "nothing", null, null, LocalizedText.EMPTY) : one);
        assertThat(gate("dialogue", plan, BOTH).met(GateItem.RESOURCES)).isTrue();
        assertThat(gate("city-to-city", plan, BOTH).met(GateItem.RESOURCES)).isFalse();
        assertThat(gate("dialogue", without(Need.class), BOTH).met(GateItem.RESOURCES))
                .isFalse();
    }

    @Test
    void countsWhatIsPromisedAsNothing() {
        List<PlanRecord> plan = changed(one -> one instanceof corridor.partnerships.plan.Commitment
                ? Plainly.commitment("north", "10000", "promised")
                : one);
        assertThat(gate("city-to-city", plan, BOTH).met(GateItem.RESOURCES)).isFalse();
    }

    @Test
    void isNotPassedByANeedWithoutANumberOrByMoneyBelowNothing() {
        Need bare = new Need("2030", "cash", null, null, LocalizedText.EMPTY);
        assertThat(gate("city-to-city", changed(one -> one instanceof Need ? bare : one), BOTH)
                        .met(GateItem.RESOURCES))
                .isFalse();
        List<PlanRecord> cancelled = without(corridor.partnerships.plan.Commitment.class);
        cancelled.add(Plainly.need("2030", "-10000"));
        assertThat(gate("city-to-city", cancelled, BOTH).met(GateItem.RESOURCES))
                .isFalse();
    }

    @Test
    void wantsSomebodyForEachThingThatIsNeededInKind() {
        List<PlanRecord> plan = ready();
        plan.add(new Need("2030", "in-kind", null, null, Plainly.text("A room")));
        assertThat(gate("city-to-city", plan, BOTH).met(GateItem.RESOURCES)).isFalse();
        plan.add(new corridor.partnerships.plan.Commitment(
                "south", "2030", "in-kind", null, null, Plainly.text("The hall of the school"), "secured"));
        assertThat(gate("city-to-city", plan, BOTH).met(GateItem.RESOURCES)).isTrue();
    }

    @Test
    void doesNotTakeAnOwnerWhoIsNoParty() {
        List<PlanRecord> plan = changed(one -> one instanceof Objective ? Plainly.objective("elsewhere", "2031") : one);
        assertThat(gate("city-to-city", plan, BOTH).met(GateItem.OBJECTIVES)).isFalse();
    }
}
