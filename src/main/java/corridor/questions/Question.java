package corridor.questions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is asked.
 *
 * @param code stable within its set
 * @param longest characters that a text takes; nought for what its kind takes
 * @param most how many may be chosen; nought for no limit
 * @param weight of points among the criteria of an appraisal
 * @param identifying whether the answer says who answers: left out of blind copies
 * @param forReviewers whether reviewers read it
 * @param mayBePublic whether it is shown to everybody once what it belongs to is accepted
 */
public record Question(
        String code,
        Kind kind,
        LocalizedText label,
        LocalizedText help,
        Need need,
        int longest,
        int most,
        int weight,
        List<Choice> choices,
        @Nullable Condition shownIf,
        boolean identifying,
        boolean forReviewers,
        boolean mayBePublic) {

    private static final int MOST_VALUES = 200;
    private static final int MOST_DOCUMENTS = 3;

    public Question {
        label = Objects.requireNonNullElse(label, LocalizedText.EMPTY);
        help = Objects.requireNonNullElse(help, LocalizedText.EMPTY);
        need = Objects.requireNonNullElse(need, Need.NEVER);
        choices = List.copyOf(Objects.requireNonNullElse(choices, List.of()));
    }

    /** How many characters one answer takes. */
    public int limit() {
        return longest > 0 ? longest : kind.longest;
    }

    /** How many answers it takes. */
    public int mostAnswers() {
        return !kind.several() ? 2 : most > 0 ? most : kind == Kind.DOCUMENT ? MOST_DOCUMENTS : MOST_VALUES;
    }

    @JsonIgnore
    public boolean needed() {
        return need != Need.NEVER;
    }

    /** The sorts of questions. */
    public enum Kind {
        LINE(200),
        TEXT(4_000),
        CHOICE(80),
        CHOICES(80),
        YES_NO(3),
        NUMBER(18),
        DATE(10),
        COUNTRY(2),
        COUNTRIES(2),
        THEME(80),
        ORGANISATION(200),
        LINK(500),
        LEVELLED(80),
        POINTS(2_000),
        DOCUMENT(40);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }

        @JsonCreator
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it is answered by choosing among its own choices. */
        public boolean chosen() {
            return this == CHOICE || this == CHOICES || this == LEVELLED;
        }

        public boolean several() {
            return this == CHOICES || this == COUNTRIES || this == DOCUMENT;
        }
    }

    /** When an answer has to be there. */
    public enum Need {
        NEVER,
        ALWAYS,
        TO_SUBMIT;

        @JsonCreator
        public static Need of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
