package corridor.actors;

import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Organisations as a form names them: what stands in each line of its fields, and who is meant by it. */
public record Named(Map<String, List<Line>> fields) {

    public static final Named NOBODY = new Named(Map.of());

    /** The signs that a line takes. */
    public static final int LONGEST = 300;

    /** What stands in that field, line by line. */
    public List<Line> lines(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** What stands in the only line of that field. */
    public Line line(String field) {
        return lines(field).stream().findFirst().orElse(Line.BLANK);
    }

    /** Who is meant in that field, each once. */
    public List<Organisation> all(String field) {
        return lines(field).stream()
                .flatMap(line -> line.organisation().stream())
                .distinct()
                .toList();
    }

    public List<Long> ids(String field) {
        return all(field).stream().map(Organisation::id).toList();
    }

    /** Who is meant in a field of one line. */
    public Optional<Organisation> one(String field) {
        return line(field).organisation();
    }

    /** Whether it is clear in every line who is meant. */
    public boolean clear() {
        return refusal().isEmpty();
    }

    /** What to say above the form where it is not; the lines say the rest. */
    public Optional<Refusal> refusal() {
        return fields.values().stream().flatMap(Collection::stream).anyMatch(Line::unclear)
                ? Optional.of(Refusal.of(Kind.INVALID, "organisation-unclear"))
                : Optional.empty();
    }

    /** Does that where it is clear who is meant. */
    public <T> Outcome<T> whenClear(Supplier<Outcome<T>> act) {
        return refusal().map(Outcome::<T>refused).orElseGet(act);
    }

    /**
     * A line of a field.
     *
     * @param typed what was typed; where it is clear who is meant, what they are called
     * @param meant none where no organisation is meant, or where it is not clear which
     * @param close those who may have been meant
     */
    public record Line(String typed, @Nullable Organisation meant, Doubt doubt, List<Suggestion> close) {

        public static final Line BLANK = other("");

        /** Where something else than an organisation is meant, such as an address. */
        public static Line other(String typed) {
            return new Line(typed, null, Doubt.NONE, List.of());
        }

        public Optional<Organisation> organisation() {
            return Optional.ofNullable(meant);
        }

        /** Whether it is not clear who is meant by what was typed. */
        public boolean unclear() {
            return doubt != Doubt.NONE;
        }

        public boolean shared() {
            return doubt == Doubt.SHARED;
        }
    }

    /** Why it is not clear who is meant: nobody is called so, or several are. */
    public enum Doubt {
        NONE,
        UNKNOWN,
        SHARED
    }

    /**
     * An organisation that may be meant.
     *
     * @param written what to type to mean this one alone
     * @param note what it is told apart by
     */
    public record Suggestion(String slug, String written, String note) {}
}
