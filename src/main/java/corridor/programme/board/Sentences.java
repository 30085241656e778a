package corridor.programme.board;

import com.ibm.icu.text.ListFormatter;
import corridor.programme.Times;
import corridor.programme.plan.Clash;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Room;
import corridor.programme.plan.Rule;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says in words what a plan breaks and misses. What the reader may not see is called a closed session.
 *
 * @param titles of the sessions that the reader sees
 * @param pitches titles of pitches
 * @param people names of those who have a part
 */
public record Sentences(
        Frame frame,
        Board board,
        Taxonomies taxonomies,
        Map<Long, String> titles,
        Map<Long, String> pitches,
        Map<Long, String> people) {

    /**
     * One sentence.
     *
     * @param key by which a reason for living with it is kept
     */
    public record Said(String text, String key, boolean hard, long price, List<Long> meetings) {}

    public List<Said> of(Collection<Clash> clashes) {
        return clashes.stream().map(this::of).toList();
    }

    public Said of(Clash clash) {
        Optional<Room> room = board.rooms().stream()
                .filter(one -> Objects.equals(one.id(), clash.room()))
                .findFirst();
        Optional<Hour> hour = board.hours().stream()
                .filter(one -> Objects.equals(one.id(), clash.hour()))
                .findFirst();
        Times times = new Times(frame.language(), board.cycle().zone());
        String text = frame.t(
                "programme.clash." + clash.rule().code(),
                clash.rule() == Rule.ORDER ? title(clash.meetings().getFirst()) : joined(clash.meetings(), this::title),
                joined(clash.people(), person -> people.getOrDefault(person, frame.t("programme.somebody"))),
                room.map(Room::name).orElse(""),
                hour.map(times::when).orElse(""),
                clash.numbers().isEmpty() ? 0 : clash.numbers().getFirst(),
                clash.numbers().isEmpty() ? 0 : clash.numbers().getLast(),
                joined(clash.words(), word -> word(clash.rule(), word, times)),
                joined(clash.talks(), talk -> pitches.getOrDefault(talk, frame.t("programme.closed-pitch"))),
                clash.rule() == Rule.ORDER ? title(clash.meetings().getLast()) : "");
        return new Said(
                text, clash.key(), clash.rule().hard(), clash.rule().weight() * clash.times(), clash.meetings());
    }

    private String title(long session) {
        return "“" + titles.getOrDefault(session, frame.t("programme.closed-session")) + "”";
    }

    private String word(Rule rule, String word, Times times) {
        return switch (rule) {
            case THEME_BESIDE_THEME, PITCH_OFF_THEME ->
                taxonomies.label(Taxonomies.THEMES, word, frame.language()).text();
            case WINDOW, GAP, THREE_IN_A_ROW -> times.day(LocalDate.parse(word));
            case INTERPRETERS -> tongue(word.substring(0, 2)) + " – " + tongue(word.substring(3));
            case BOOTHS, LANGUAGE_APART -> tongue(word);
            default -> word;
        };
    }

    private String tongue(String tag) {
        return Language.of(tag)
                .map(one -> one.locale().getDisplayLanguage(frame.language().locale()))
                .orElse(tag);
    }

    private <T> String joined(Collection<T> all, Function<T, String> name) {
        return ListFormatter.getInstance(frame.language().locale())
                .format(all.stream().map(name).toList());
    }
}
