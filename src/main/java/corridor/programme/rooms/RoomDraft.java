package corridor.programme.rooms;

import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/**
 * A room as it is typed.
 *
 * @param version the one that was seen; 0 for a new room
 */
public record RoomDraft(
        int version, String name, String seats, Set<String> booths, boolean closable, Set<Long> closed) {

    static final RoomDraft BLANK = new RoomDraft(0, "", "", Set.of(), true, Set.of());
    public static final int LONGEST = 100;
    private static final int MOST_SEATS = 100_000;

    static RoomDraft of(MultiValueMap<String, String> fields) {
        return new RoomDraft(
                number(first(fields, "version")),
                first(fields, "name"),
                first(fields, "seats"),
                fields.getOrDefault("booths", List.of()).stream()
                        .filter(one -> Language.of(one).isPresent())
                        .collect(Collectors.toCollection(TreeSet::new)),
                fields.containsKey("closable"),
                fields.getOrDefault("closed", List.of()).stream()
                        .filter(one -> one.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    static String first(MultiValueMap<String, String> fields, String name) {
        return TypedText.lines(fields.getFirst(name));
    }

    private static int number(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    int count() {
        return number(seats);
    }

    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (name.isEmpty() || name.length() > LONGEST) {
            problems.put("name", name.isEmpty() ? "name-missing" : "too-long");
        }
        if (count() < 1 || count() > MOST_SEATS) {
            problems.put("seats", "seats");
        }
        return problems;
    }
}
