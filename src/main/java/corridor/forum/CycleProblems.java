package corridor.forum;

import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is wrong with a cycle as it was typed. */
final class CycleProblems {

    private CycleProblems() {}

    /** By field: the message key below {@code cycle.wrong}. */
    static Map<String, String> of(CycleForm typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        if (typed.title().isEmpty()) {
            problems.put("title-en", "title");
        }
        if (exceeds(typed.title(), CycleForm.LONGEST_LINE)
                || exceeds(typed.theme(), CycleForm.LONGEST_TEXT)
                || exceeds(typed.vision(), CycleForm.LONGEST_TEXT)) {
            problems.put("theme-en", "too-long");
        }
        String number = typed.number();
        if (!number.isEmpty()
                && FormFields.number(number)
                        .filter(one -> one > 0 && one < 10_000)
                        .isEmpty()) {
            problems.put("number", "number");
        }
        dates(typed, problems);
        if (!ZoneId.getAvailableZoneIds().contains(typed.zone())) {
            problems.put("zone", "zone");
        }
        if (typed.place().length() > CycleForm.LONGEST_LINE) {
            problems.put("place", "too-long");
        }
        return problems;
    }

    private static boolean exceeds(LocalizedText text, int longest) {
        return text.byTag().values().stream().anyMatch(one -> one.length() > longest);
    }

    private static void dates(CycleForm typed, Map<String, String> problems) {
        Optional<LocalDate> first = FormFields.day(typed.from());
        Optional<LocalDate> last = FormFields.day(typed.until());
        if (!typed.from().isEmpty() && first.isEmpty()) {
            problems.put("from", "date");
        }
        if (!typed.until().isEmpty() && last.isEmpty()) {
            problems.put("until", "date");
        } else if (last.isPresent()
                && first.filter(day -> !day.isAfter(last.get())).isEmpty()) {
            problems.put("until", "reversed");
        }
    }
}
