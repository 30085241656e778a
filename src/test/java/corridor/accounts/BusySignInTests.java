package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comparing a password takes a processor for a while: only so many wait for it, so that the pages go on answering. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class BusySignInTests {

    private static final int AT_ONCE = 60;

    @Autowired
    private Accounts accounts;

    @Test
    void letsSomeWaitAndAsksTheOthersToComeBack() throws Exception {
        List<Callable<String>> tries = IntStream.range(0, AT_ONCE)
                .<Callable<String>>mapToObj(number -> () -> code(
                        accounts.signIn("busy-" + number + "@example.org", "not the password", "10.0.0." + number, "")))
                .toList();
        Map<String, Long> codes;
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            codes = threads.invokeAll(tries).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.groupingBy(code -> code, Collectors.counting()));
        }
        assertThat(codes).containsOnlyKeys("sign-in-wrong", "sign-in-busy");
        assertThat(codes.get("sign-in-wrong")).isGreaterThanOrEqualTo(30);
        assertThat(code(accounts.signIn("busy@example.org", "not the password", "10.0.1.1", "")))
                .isEqualTo("sign-in-wrong");
    }

    private static String code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal refusal) ? refusal.code() : "done";
    }
}
