package corridor.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class ClamdTests {

    private static Clamd at(String address, Duration timeout) {
        return new Clamd(new DocumentsSettings(address, timeout, DataSize.ofMegabytes(20), DataSize.ofMegabytes(200)));
    }

    private static Optional<String> scan(TestScanner scanner, String content) throws IOException {
        return at(scanner.address(), Duration.ofSeconds(10))
                .threatIn(new ByteArrayInputStream(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void recognisesTheTestVirusInAnAnswerThatComesByteByByte() throws IOException {
        try (TestScanner scanner = new TestScanner(TestScanner.HONEST)) {
            assertThat(scan(scanner, "x".repeat(200_000) + TestScanner.EICAR)).contains("Eicar-Test-Signature");
            assertThat(scan(scanner, "x".repeat(200_000))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSTREAM size limit exceeded. ERROR\0",
                "stream: OK",
                "stream: O",
                "",
                "OK\0",
                "stream:  FOUND\0",
                "stream: Can't allocate memory ERROR\0"
            })
    void takesNothingButAPlainYesForClean(String answer) throws IOException {
        try (TestScanner scanner = new TestScanner(content -> answer)) {
            assertThatThrownBy(() -> scan(scanner, "text")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void givesUpOnAnAnswerWithoutEnd() throws IOException {
        try (TestScanner scanner = new TestScanner(content -> "stream: ".repeat(2_000))) {
            assertThatThrownBy(() -> scan(scanner, "text")).isInstanceOf(IOException.class);
        }
    }

    @Test
    void givesUpOnAScannerThatNeverAnswers() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            long began = System.nanoTime();
            assertThatThrownBy(() -> at("127.0.0.1:" + mute.getLocalPort(), Duration.ofMillis(300))
                            .threatIn(new ByteArrayInputStream(new byte[5_000_000])))
                    .isInstanceOf(IOException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:1", "nowhere", "localhost:", "localhost:99x", "unix:/nowhere/clamd.sock"})
    void failsWhereNobodyListens(String address) {
        assertThatThrownBy(() -> at(address, Duration.ofSeconds(5)).threatIn(new ByteArrayInputStream(new byte[] {1})))
                .isInstanceOf(IOException.class);
    }
}
