package corridor.calls.submissions;

import corridor.access.Audience;
import corridor.questions.Answers;
import corridor.shared.Language;
import corridor.shared.Reference;
import corridor.workflow.Case;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one organisation answers to a call.
 *
 * @param edition how often it was sent
 * @param code the code that let it in
 * @param receipt by which its arrival is known
 * @param onBehalf whether the secretariat entered it and its organisation has not confirmed it yet
 * @param confirmedAt when its organisation did
 */
public record Submission(
        long id,
        long call,
        String state,
        int version,
        Set<String> audience,
        long owner,
        List<Author> authors,
        Language language,
        String title,
        Answers answers,
        int edition,
        Instant begunAt,
        @Nullable Instant arrivedAt,
        @Nullable LocalDate reviseUntil,
        String reviseReason,
        @Nullable Long code,
        @Nullable String receipt,
        @Nullable String result,
        @Nullable String resultText,
        boolean onBehalf,
        @Nullable Instant confirmedAt)
        implements Case {

    public static final String KIND = "submission";
    public static final int LONGEST_TITLE = 200;

    static final Set<String> WRITABLE = Set.of("draft", "revising");

    /** The owner, and the organisations for which its other authors agreed to stand. */
    @Override
    public Set<Long> organisations() {
        return Stream.concat(
                        Stream.of(owner),
                        authors.stream().filter(Author::agreed).flatMap(one -> Stream.ofNullable(one.organisation())))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Reference reference() {
        return new Reference(KIND, id);
    }

    public String url() {
        return "/calls/submissions/" + id;
    }

    /** Whether its authors may write in it. */
    public boolean writable() {
        return WRITABLE.contains(state);
    }

    /** Its authors, and Corridor itself while it is sealed. */
    Set<String> readers() {
        return Stream.of(
                        Stream.of(Audience.SEALED),
                        organisations().stream().map(Audience::organisation),
                        authors.stream()
                                .filter(Author::agreed)
                                .flatMap(one -> Stream.ofNullable(one.person()))
                                .map(Audience::person))
                .flatMap(part -> part)
                .collect(Collectors.toUnmodifiableSet());
    }
}
