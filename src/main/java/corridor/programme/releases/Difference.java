package corridor.programme.releases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What changed from one release to another, by numbers and times. */
public record Difference(List<Moved> moved) {

    /** How a session is elsewhere than before. */
    public enum Kind {
        NEW,
        TIME,
        ROOM,
        GONE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** One session that is elsewhere, new or gone. */
    public record Moved(long session, Kind kind, Optional<Entry> before, Optional<Entry> after) {

        Entry either() {
            return after.or(() -> before).orElseThrow();
        }
    }

    public static Difference between(List<Entry> before, List<Entry> after) {
        Map<Long, Entry> then = bySession(before);
        Map<Long, Entry> now = bySession(after);
        List<Moved> moved = new ArrayList<>();
        now.forEach((session, entry) -> {
            Optional<Entry> was = Optional.ofNullable(then.get(session));
            kind(was, entry).ifPresent(kind -> moved.add(new Moved(session, kind, was, Optional.of(entry))));
        });
        then.forEach((session, entry) -> {
            if (!now.containsKey(session)) {
                moved.add(new Moved(session, Kind.GONE, Optional.of(entry), Optional.empty()));
            }
        });
        moved.sort(Comparator.comparing((Moved one) -> one.either().starts()).thenComparingLong(Moved::session));
        return new Difference(List.copyOf(moved));
    }

    private static Optional<Kind> kind(Optional<Entry> was, Entry entry) {
        if (was.isEmpty()) {
            return Optional.of(Kind.NEW);
        }
        if (!was.get().sameTime(entry)) {
            return Optional.of(Kind.TIME);
        }
        return was.get().room() == entry.room() ? Optional.empty() : Optional.of(Kind.ROOM);
    }

    private static Map<Long, Entry> bySession(List<Entry> entries) {
        return entries.stream()
                .collect(Collectors.toMap(Entry::session, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
