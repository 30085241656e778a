package corridor.audit;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.shared.Reference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class PersonalValuesTests {

    @Autowired
    private PersonalValues values;

    @Autowired
    private Audit audit;

    @Autowired
    private Chain chain;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void givesBackWhatItEncrypted() {
        String encrypted = values.encrypt("person:1", "ana@example.org — Ана");
        assertThat(encrypted).doesNotContain("ana");
        assertThat(values.decrypt("person:1", encrypted)).contains("ana@example.org — Ана");
    }

    @Test
    void neverWritesTheSameValueTheSameWay() {
        assertThat(values.encrypt("person:2", "same")).isNotEqualTo(values.encrypt("person:2", "same"));
    }

    @Test
    void losesTheValueWithTheKeyAndKeepsTheChainWhole() {
        String encrypted = values.encrypt("person:3", "secret");
        String other = values.encrypt("person:4", "kept");
        transaction.executeWithoutResult(status -> audit.append(
                Reader.VISITOR,
                List.of(AuditEntry.of(new Reference("person", 3), "join", Map.of(), Map.of("email", encrypted)))));
        while (chain.seal() > 0) {}

        values.erase("person:3");

        assertThat(values.decrypt("person:3", encrypted)).isEqualTo(Optional.empty());
        assertThat(values.decrypt("person:4", other)).contains("kept");
        assertThat(chain.verify()).isEmpty();
    }
}
