package corridor.questions;

import java.util.List;

/** What was answered to one question. */
public record Answer(List<String> values) {

    public static final Answer NONE = new Answer(List.of());

    public Answer {
        values = List.copyOf(values);
    }

    /** The first value; blank where there is none. */
    public String one() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** The second value, such as the reason for points; blank where there is none. */
    public String second() {
        return values.size() < 2 ? "" : values.get(1);
    }

    public boolean isEmpty() {
        return values.stream().allMatch(String::isBlank);
    }

    public boolean has(String value) {
        return values.contains(value);
    }
}
