package corridor.practices.imports;

import corridor.shared.Corridor;
import corridor.shared.CountryCode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads corridors in cells: {@code Senegal > Italy}, several between semicolons or on lines of their own. */
final class CorridorCells {

    private static final int MOST = 50;
    private static final Pattern BETWEEN = Pattern.compile("[;|\\n؛；]");
    private static final Pattern TO =
            Pattern.compile("->|=>|>|→|›|⟶|\\s[-–—]\\s|\\s(?:to|vers|hacia|إلى)\\s", Pattern.CASE_INSENSITIVE);

    private CorridorCells() {}

    /** Those that are understood; each other one becomes a note. */
    static List<String> read(String cell, Recognition recognition, List<String> notes) {
        Set<String> corridors = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String written : BETWEEN.split(cell, MOST)) {
            if (!written.isBlank()) {
                corridor(forwards(written), recognition)
                        .ifPresentOrElse(one -> corridors.add(one.toString()), () -> unknown.add(written.strip()));
            }
        }
        unknown.stream().limit(5).forEach(one -> notes.add("corridor-unknown:" + Cells.shortened(one)));
        return List.copyOf(corridors);
    }

    /** From right to left an arrow to the left leads onwards; from left to right it leads back. */
    private static String forwards(String written) {
        String[] ends = written.split("←|<-", -1);
        if (ends.length != 2) {
            return written;
        }
        boolean rightToLeft = Character.getDirectionality(written.strip().codePointAt(0))
                == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
        return rightToLeft ? ends[0] + ">" + ends[1] : ends[1] + ">" + ends[0];
    }

    private static Optional<Corridor> corridor(String written, Recognition recognition) {
        String[] ends = TO.split(written, -1);
        if (ends.length != 2) {
            return Optional.empty();
        }
        List<CountryCode> from = recognition.countries(ends[0], new ArrayList<>());
        List<CountryCode> to = recognition.countries(ends[1], new ArrayList<>());
        return from.size() != 1 || to.size() != 1 || from.equals(to)
                ? Optional.empty()
                : Optional.of(new Corridor(from.getFirst(), to.getFirst()));
    }
}
