package corridor.practices.submissions;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The screens of the form, in their order. */
public enum Step {
    START(1),
    STORY(2),
    PLACE(3),
    OUTCOME(4),
    SORTING(5);

    private final int number;

    Step(int number) {
        this.number = number;
    }

    /** As in addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public int number() {
        return number;
    }

    Optional<Step> next() {
        return Arrays.stream(values()).filter(step -> step.number == number + 1).findFirst();
    }

    static Optional<Step> of(String code) {
        return Arrays.stream(values()).filter(step -> step.code().equals(code)).findFirst();
    }

    /** The screen on which a required field stands. */
    static Step holding(String field) {
        return switch (field) {
            case "summary", "approach" -> STORY;
            case "country", "level", "from", "maturity" -> PLACE;
            case "takeaway" -> OUTCOME;
            case "theme" -> SORTING;
            default -> START;
        };
    }
}
