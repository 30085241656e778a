package corridor.consultations.inquiries;

import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Questions put to organisations.
 *
 * @param findings what is said of the answers, by code of the question; blank code for all together
 * @param closesAt when the last day ends; none until it is set
 * @param sources where documents tell of it; none of one that was held here
 * @param chairs the organisations that chair its cycle today
 */
public record Inquiry(
        long id,
        String slug,
        String state,
        int version,
        Set<String> audience,
        List<String> cases,
        Content content,
        Map<String, LocalizedText> findings,
        @Nullable Instant closesAt,
        List<String> sources,
        Set<Long> chairs)
        implements Case {

    public static final String KIND = "inquiry";

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_TEXT = 8_000;
    static final int LONGEST_FINDING = 4_000;
    static final int MOST_ADDRESSEES = 500;

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/inquiries/" + slug;
    }

    @Override
    public Set<Long> organisations() {
        return chairs;
    }

    boolean open() {
        return state.equals(InquiryLifecycle.OPEN);
    }

    /** Whether it is known from documents alone. */
    public boolean told() {
        return state.equals(InquiryLifecycle.TOLD);
    }

    Inquiry chairedBy(Set<Long> today) {
        return new Inquiry(id, slug, state, version, audience, cases, content, findings, closesAt, sources, today);
    }

    /**
     * What is asked of whom, and until when.
     *
     * @param questions id of a published set
     * @param lastDay the last on which replies are taken
     * @param reminders so many days before it
     */
    public record Content(
            LocalizedText title,
            LocalizedText text,
            @Nullable Long cycle,
            List<Long> addressees,
            @Nullable Long questions,
            @Nullable LocalDate lastDay,
            List<Integer> reminders) {}
}
