package corridor.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import corridor.shared.Refusal.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTests {

    @Test
    void hasOneStatusForEachKind() {
        assertThat(Kind.values())
                .extracting(Kind::status)
                .containsExactly(422, 403, 404, 410, 409, 412, 413, 415, 429, 500, 401);
    }

    @Test
    void keepsItsDetails() {
        assertThat(Refusal.of(Kind.CONFLICT, "state-forbids", "check", "retracted"))
                .isEqualTo(new Refusal("state-forbids", Kind.CONFLICT, List.of("check", "retracted")));
    }

    @Test
    void reachesTheEdgeAsAnException() {
        Refusal refusal = Refusal.of(Kind.MISSING, "record-missing");
        assertThatExceptionOfType(RefusedException.class)
                .isThrownBy(() -> Outcome.refused(refusal).orThrow())
                .satisfies(thrown -> assertThat(thrown.refusal()).isEqualTo(refusal));
    }

    @Test
    void passesThroughAnOutcomeUnchanged() {
        Refusal refusal = Refusal.of(Kind.STALE, "version-stale");
        assertThat(Outcome.<Integer>refused(refusal).map(number -> number + 1)).isEqualTo(Outcome.refused(refusal));
        assertThat(Outcome.done(1).map(number -> number + 1)).isEqualTo(Outcome.done(2));
    }
}
