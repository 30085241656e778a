package corridor.shapes;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Two to four records of one shape, field by field. */
public record ShapeComparison(List<Compared> fields) {

    /** One field, and what each record says there. */
    public record Compared(String label, Standing standing, List<ShapeLine> cells) {}

    /** Whether they say the same. */
    public enum Standing {
        SAME,
        DIFFERS,
        /** One of them says nothing here. */
        NOT_KNOWN;

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Standing of(List<? extends @Nullable Object> values) {
            if (values.stream().anyMatch(Field::isNothing)) {
                return NOT_KNOWN;
            }
            return values.stream().distinct().count() == 1 ? SAME : DIFFERS;
        }
    }
}
