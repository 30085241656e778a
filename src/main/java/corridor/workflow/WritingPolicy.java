package corridor.workflow;

import corridor.access.Reader;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Whether anything may be written at all. Until people can sign in, only a development start accepts writing; any other
 * start is a library to read, filled by Corridor's own jobs.
 */
@Component
public class WritingPolicy {

    private final WorkflowSettings settings;

    WritingPolicy(WorkflowSettings settings) {
        this.settings = settings;
    }

    public Optional<Refusal> obstacle(Reader reader) {
        return settings.writable() || reader.actor().startsWith("system:")
                ? Optional.empty()
                : Optional.of(Refusal.of(Kind.FORBIDDEN, "read-only"));
    }

    public boolean writable() {
        return settings.writable();
    }
}
