package corridor.workflow;

import corridor.access.Reader;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether this reader may write at all. Those who signed in by themselves may; a role that was taken with one click may in
 * a development start only, and so may visitors.
 */
@Component
public class WritingPolicy {

    private final WorkflowSettings settings;

    WritingPolicy(WorkflowSettings settings) {
        this.settings = settings;
    }

    public Optional<Refusal> obstacle(Reader reader) {
        return settings.writable() || reader.actor().startsWith("system:") || reader.actor().startsWith("person:")
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "read-only"));
    }

    public boolean writable() {
        return settings.writable();
    }
}
