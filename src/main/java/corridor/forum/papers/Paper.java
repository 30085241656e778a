package corridor.forum.papers;

import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A background paper of a session, of a table and all its sessions, of a whole cycle, or of a body.
 *
 * @param content as the newest edition that the reader sees has it
 * @param team the organisations that prepare the session, or the sessions of the table; else those that chair
 * @param chairs the organisations that chair the cycle or the body today
 */
public record Paper(
        long id,
        Place place,
        String state,
        int version,
        Set<String> audience,
        Content content,
        Round round,
        Set<Long> team,
        Set<Long> chairs)
        implements Case {

    public static final String KIND = "paper";

    public static final List<String> KINDS = List.of("background", "concept", "annotated-agenda", "report");

    @Override
    public Set<Long> organisations() {
        return team;
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/forums/papers/" + id;
    }

    public LocalizedText title() {
        return content.title();
    }

    public boolean published() {
        return state.equals(PaperLifecycle.PUBLISHED);
    }

    /** Where it belongs: to a session, to a table, to a body, or else to the cycle itself. */
    public record Place(
            long forum,
            @Nullable Long cycle,
            @Nullable Long session,
            @Nullable Long roundtable,
            @Nullable Long body) {

        /** Whether a team prepares it that may change at any time. */
        boolean teamed() {
            return session != null || roundtable != null;
        }
    }

    /**
     * How far it is.
     *
     * @param edition the how manieth text it is
     * @param stage whether that one is being worked on, was sent round, or is published
     * @param circle labels of those who were asked for comments last
     * @param until the last day for comments
     * @param outside whether any edition was published
     * @param unanswered comments that have no answer
     * @param filed whether a document is attached
     */
    public record Round(
            int edition,
            String stage,
            Set<String> circle,
            @Nullable LocalDate until,
            boolean outside,
            long unanswered,
            boolean filed) {}

    /** What it says. */
    public record Content(String kind, String symbol, LocalizedText title, LocalizedText text) {

        /** The paragraphs of one language, which comments name by their number, from 1. */
        public List<String> paragraphs(Language language) {
            return paragraphs(text.in(language).text());
        }

        static List<String> paragraphs(String text) {
            return Arrays.stream(text.split("\n\\s*\n", -1))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
        }
    }
}
