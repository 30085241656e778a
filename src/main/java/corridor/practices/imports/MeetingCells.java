package corridor.practices.imports;

import corridor.practices.Meetings.Meeting;
import corridor.practices.Narrative.Showing;
import corridor.shared.LocalizedText;
import corridor.shared.PlainName;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in cells at which meetings a practice was shown, several between semicolons or on lines of their own. */
final class MeetingCells {

    private static final int MOST = 20;
    private static final int LONGEST = 200;
    private static final Pattern BETWEEN = Pattern.compile("[;|\\n؛；]");
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d|\\d\\.)\\d{1,2}(?!\\d|\\.\\d)");

    /** What may stand beside the number, year, place or title of a meeting and tells nothing more. */
    private static final Pattern PLAIN = Pattern.compile(
            "\\d+(?:st|nd|rd|th|er|e|eme|o|a)?"
                    + "|summit|meeting|of|the|in|at|sommet|reunion|de|la|du|a|cumbre|en|саммит|встреча|в|قمة|اجتماع|第|届|次|峰会|会议");

    private final List<Meeting> known;

    MeetingCells(List<Meeting> known) {
        this.known = known;
    }

    /** One for each that is named; a meeting that is not known stays as it is written, with a note. */
    List<Showing> read(String cell, String source, List<String> notes) {
        List<Showing> showings = new ArrayList<>();
        for (String part : BETWEEN.split(cell, MOST)) {
            String written = part.replaceAll("\\s+", " ").strip();
            if (!written.isEmpty()) {
                Optional<Meeting> meeting = meeting(written);
                notes.add((meeting.isPresent() ? "shown-at:" : "meeting-unknown:")
                        + meeting.map(MeetingCells::label).orElseGet(() -> Cells.shortened(written)));
                showings.add(
                        meeting.map(one -> showing(one, written, source)).orElseGet(() -> unknown(written, source)));
            }
        }
        return showings.stream().distinct().toList();
    }

    private static Showing showing(Meeting one, String written, String source) {
        Integer year = one.year() == null ? Cells.year(written, false) : one.year();
        return new Showing(one.forum(), one.number(), year, one.place(), source);
    }

    private static Showing unknown(String written, String source) {
        String kept = written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
        return new Showing("", null, Cells.year(written, false), kept, source);
    }

    /** As a note names it, in no language. */
    private static String label(Meeting one) {
        return Stream.of(
                        one.aliases().stream()
                                .min(java.util.Comparator.comparingInt(String::length))
                                .orElse(one.forum()),
                        one.number(),
                        one.place(),
                        one.year())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    /** The one meeting for which most speaks and nothing against it. */
    private Optional<Meeting> meeting(String written) {
        String padded = " " + PlainName.of(written) + " ";
        Set<Integer> numbers = NUMBER.matcher(written)
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .collect(Collectors.toCollection(TreeSet::new));
        Integer year = Cells.year(written, false);
        List<Meeting> best = new ArrayList<>();
        int most = 0;
        for (Meeting one : known) {
            int reasons = named(one, padded) && fits(one, numbers, year) ? reasons(one, padded, numbers, year) : 0;
            if (reasons > most) {
                best.clear();
                most = reasons;
            }
            if (reasons == most && reasons > 0) {
                best.add(one);
            }
        }
        return best.size() == 1 ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /** Whether its forum is named, or nothing besides the meeting itself. */
    private static boolean named(Meeting one, String padded) {
        if (names(one.forumName(), one.aliases().stream()).anyMatch(name -> Recognition.stands(padded, name))) {
            return true;
        }
        String rest = names(one.title(), Stream.ofNullable(one.place()))
                .filter(name -> Recognition.stands(padded, name))
                .reduce(padded, (left, name) -> left.replace(name, " "));
        return Stream.of(rest.split(" ", -1))
                .allMatch(word -> word.isEmpty() || PLAIN.matcher(word).matches());
    }

    private static boolean fits(Meeting one, Set<Integer> numbers, @Nullable Integer year) {
        return (numbers.isEmpty() || one.number() == null || numbers.contains(one.number()))
                && (year == null || one.year() == null || year.equals(one.year()));
    }

    private static int reasons(Meeting one, String padded, Set<Integer> numbers, @Nullable Integer year) {
        boolean title = names(one.title(), Stream.empty()).anyMatch(name -> Recognition.stands(padded, name));
        boolean place = names(LocalizedText.EMPTY, Stream.ofNullable(one.place()))
                .anyMatch(name -> Recognition.stands(padded, name));
        boolean number = one.number() != null && numbers.contains(one.number());
        boolean when = one.year() != null && one.year().equals(year);
        return (title ? 1 : 0) + (place ? 1 : 0) + (number ? 1 : 0) + (when ? 1 : 0);
    }

    /** The longest first, so that what is named whole is not read in pieces. */
    private static Stream<String> names(LocalizedText text, Stream<String> others) {
        return Stream.concat(text.byTag().values().stream(), others)
                .map(PlainName::of)
                .filter(name -> !name.isEmpty())
                .sorted(java.util.Comparator.comparingInt(String::length).reversed());
    }
}
