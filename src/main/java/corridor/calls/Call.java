package corridor.calls;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call for submissions.
 *
 * @param place what it belongs to
 * @param conveners the organisations that convene it today: those of its place, where it has one
 * @param opens the local time that was meant
 * @param closing none until both times are known
 * @param hidden seen by those alone who hold a code
 */
public record Call(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        CallKind kind,
        @Nullable Reference place,
        Set<Long> conveners,
        LocalizedText title,
        LocalizedText text,
        Eligibility eligibility,
        @Nullable LocalDateTime opens,
        @Nullable LocalDateTime closes,
        @Nullable Closing closing,
        @Nullable Long questionSet,
        Blindness blind,
        boolean hidden,
        boolean published,
        String reason)
        implements Case {

    public static final String KIND = "call";

    /** Before the number of a call: the audience of those who decide on what was sent to it. */
    public static final String DECIDING = "restricted:deciding-";

    @Override
    public Set<Long> organisations() {
        return conveners;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/calls/" + slug;
    }

    public boolean draft() {
        return state.equals("draft");
    }

    public boolean open() {
        return state.equals("open");
    }

    /** Whether it takes nothing more and is not cancelled. */
    public boolean closed() {
        return CLOSED.contains(state);
    }

    /** Whether everybody may know how many were sent and accepted. */
    public boolean released() {
        return state.equals("released") || state.equals("archived");
    }

    static final Set<String> CLOSED = Set.of("closed", "in-review", "decided", "released", "archived");
}
