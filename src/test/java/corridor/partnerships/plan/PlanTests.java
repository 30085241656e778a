package corridor.partnerships.plan;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.partnerships.Plainly;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTests {

    @Test
    void addsNothingAcrossCurrenciesAndSorts() {
        Plan plan = Plainly.plan(List.of(
                Plainly.need("2030", "1000"),
                Plainly.need("2030", "500"),
                new Need("2030", "cash", new Money(20_000, "USD"), null, LocalizedText.EMPTY),
                new Need("2030", "staff-time", null, BigDecimal.valueOf(40), LocalizedText.EMPTY),
                new Need("2030", "in-kind", null, null, Plainly.text("A room")),
                Plainly.commitment("north", "1200", "received"),
                Plainly.commitment("north", "900", "offered")));
        assertThat(plan.gaps("2030"))
                .extracting(gap -> gap.unit() + " " + gap.needed().toBigInteger() + " "
                        + gap.secured().toBigInteger() + " " + gap.hoped().toBigInteger())
                .containsExactly("EUR 1500 1200 900", "USD 200 0 0", "hours 40 0 0");
        assertThat(plan.gaps("2030").getFirst().percent()).isEqualTo(80);
        assertThat(plan.gaps("2031")).isEmpty();
        assertThat(plan.years()).containsExactly("2030");
    }

    @Test
    void knowsWhatIsDisputed() {
        Dispute raised = new Dispute(Plainly.text("Who pays"), "", "raised", LocalizedText.EMPTY);
        Dispute settled = new Dispute(Plainly.text("Who pays"), "", "settled", Plainly.text("Both"));
        assertThat(Plainly.plan(List.of(raised)).disputed()).isTrue();
        assertThat(Plainly.plan(List.of(settled)).disputed()).isFalse();
    }
}
