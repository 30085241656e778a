package corridor.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import corridor.Sources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DeployTests {

    private static final Path FOLDER = Path.of("deploy");

    @Test
    void hasUnitsThatSystemdUnderstands() throws Exception {
        Path program = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(program), "no systemd here");
        for (String unit : List.of("corridor.service", "corridor-backup.service", "corridor-backup.timer")) {
            Process verify = new ProcessBuilder(
                            program.toString(), "verify", FOLDER.resolve(unit).toString())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(verify.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(verify.waitFor(60, TimeUnit.SECONDS)).isTrue();
            // what is missing on this machine is no fault of the unit's
            assertThat(said.lines()
                            .filter(line -> line.contains("deploy/"))
                            .filter(line -> !line.contains("not executable")))
                    .as(unit)
                    .isEmpty();
        }
    }

    @Test
    void runsNothingAsRoot() {
        String recipe = Sources.text(FOLDER.resolve("Containerfile"));
        assertThat(recipe.lines().filter(line -> line.startsWith("USER")).toList())
                .containsExactly("USER 10001:10001");
        assertThat(recipe).contains("VOLUME /data", "HEALTHCHECK", "/actuator/health/liveness", "target/corridor.jar");
        assertThat(Sources.text(FOLDER.resolve("corridor.service")))
                .contains("User=corridor", "NoNewPrivileges=yes", "ProtectSystem=strict");
    }
}
