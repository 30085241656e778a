package corridor.settings;

import corridor.access.Reader;
import corridor.settings.Period.Group;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of the numbers by which areas go: when they remind, and how long they keep things. */
@Service
public class Periods {

    private final Sections sections;
    private final ObjectProvider<PeriodPart> parts;

    Periods(Sections sections, ObjectProvider<PeriodPart> parts) {
        this.sections = sections;
        this.parts = parts;
    }

    /** What holds now. Read from memory: it costs nothing. */
    public int of(Period period) {
        Integer set = chosen(period.group()).value().values().get(period.key());
        return set == null || !period.allows(set) ? period.usual() : set;
    }

    Kept<PeriodChoice> chosen(Group group) {
        return sections.of(group.code(), PeriodChoice.class, PeriodChoice.NONE);
    }

    /** Those of a group that the areas which are on go by. */
    public List<Period> in(Group group) {
        return parts.stream()
                .flatMap(part -> part.periods().stream())
                .filter(period -> period.group() == group)
                .sorted(Comparator.comparing(Period::key))
                .toList();
    }

    /** What is wrong with these, by key: the message key below {@code settings.wrong}. */
    Map<String, String> problems(Group group, Map<String, String> typed) {
        Map<String, String> problems = new LinkedHashMap<>();
        List<Period> known = in(group);
        for (Period period : known) {
            String text = typed.getOrDefault(period.key(), "");
            if (!text.isEmpty() && (!text.matches("\\d{1,5}") || !period.allows(Integer.parseInt(text)))) {
                problems.put(period.key(), "out-of-bounds");
            }
        }
        if (problems.isEmpty()) {
            Map<String, Integer> wanted = wanted(known, typed);
            known.stream()
                    .filter(one -> !one.above().isEmpty()
                            && wanted.getOrDefault(one.key(), 0) <= wanted.getOrDefault(one.above(), 0))
                    .forEach(one -> problems.put(one.key(), "not-above"));
        }
        return problems;
    }

    private static Map<String, Integer> wanted(List<Period> known, Map<String, String> typed) {
        Map<String, Integer> wanted = new TreeMap<>();
        known.forEach(period -> {
            String text = typed.getOrDefault(period.key(), "");
            wanted.put(period.key(), text.isEmpty() ? period.usual() : Integer.parseInt(text));
        });
        return wanted;
    }

    /**
     * Sets those of a group; an empty one is as Corridor or the configuration has it. Refused: without the right, where
     * another was faster, or out of bounds.
     */
    @Transactional
    public Outcome<Integer> change(Reader reader, Group group, int version, Map<String, String> typed) {
        Kept<PeriodChoice> before = chosen(group);
        Refusal obstacle = sections.obstacle(reader, before.version(), version);
        if (obstacle != null) {
            return Outcome.refused(obstacle);
        }
        if (!problems(group, typed).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "settings-out-of-bounds"));
        }
        // what an area that is off had is kept
        Map<String, Integer> next = new TreeMap<>(before.value().values());
        in(group).forEach(period -> {
            String text = typed.getOrDefault(period.key(), "");
            if (text.isEmpty()) {
                next.remove(period.key());
            } else {
                next.put(period.key(), Integer.parseInt(text));
            }
        });
        return sections.keep(reader, group.code(), before, new PeriodChoice(next), null)
                .map(Kept::version);
    }
}
