package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be entered.
 *
 * @param slug its address; none makes one of the title
 */
public record EntryDraft(
        RegisterKind kind,
        @Nullable String slug,
        EntryContent content,
        Origin origin,
        List<String> sources,
        List<String> inferred) {

    static EntryDraft of(RegisterKind kind, EntryContent content, Origin origin) {
        return new EntryDraft(kind, null, content, origin, List.of(), List.of());
    }
}
