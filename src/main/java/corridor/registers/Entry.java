package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a register.
 *
 * @param organisations whose it is
 * @param sources the lines that say so, for what was written down from documents
 * @param confirmedAt when one of those whom it concerns last said that it is right
 * @param openReason why everybody reads it although it is sensitive; blank where that was not decided
 * @param reason why it was retracted; blank where it was not
 */
public record Entry(
        long id,
        RegisterKind kind,
        String slug,
        String state,
        int version,
        Set<String> audience,
        EntryContent content,
        Set<Long> organisations,
        Origin origin,
        List<String> sources,
        List<String> inferred,
        @Nullable Instant confirmedAt,
        String openReason,
        String reason,
        Instant createdAt,
        Sealing sealing)
        implements Case {

    public static final String KIND = "register";

    @Override
    public List<String> cases() {
        return sealing.cases();
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return kind.url() + "/" + slug;
    }

    public EntryHead head() {
        return content.head();
    }

    public LocalizedText title() {
        return content.head().title();
    }

    /** What keeps it from readers beside its audience. */
    public record Sealing(@Nullable Instant releaseAt, int consentsMissing, List<String> cases) {}
}
