package corridor.programme.drafts;

import corridor.forum.Cycle;
import corridor.programme.Times;
import corridor.programme.board.Board;
import corridor.programme.board.PlanWords;
import corridor.programme.board.Sentences;
import corridor.programme.board.Sentences.Said;
import corridor.programme.drafts.DraftView.Placed;
import corridor.programme.drafts.DraftView.Wish;
import corridor.programme.plan.Clash;
import corridor.programme.plan.Drafted;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Place;
import corridor.programme.plan.Plan;
import corridor.programme.plan.Room;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Turns a drafted plan into what its page shows: judged by what holds now, in sentences. */
@Component
class DraftViews {

    private static final int MOST_SENTENCES = 8;

    private final Drafts drafts;
    private final PlanWords words;

    DraftViews(Drafts drafts, PlanWords words) {
        this.drafts = drafts;
        this.words = words;
    }

    DraftView view(Frame frame, Cycle cycle, Draft draft, long session, Place asked) {
        Board board = drafts.board(cycle);
        Plan plan = draft.best().map(Drafted::plan).orElse(draft.began());
        Drafted judged = Drafted.of(board.problem(), plan);
        boolean moves = asked.room() > 0 && asked.hour() > 0 && board.sessions().containsKey(session);
        List<Clash> other =
                moves ? Drafted.of(board.problem(), plan.with(session, asked)).clashes() : judged.clashes();
        List<Clash> all = new ArrayList<>(judged.clashes());
        all.addAll(other);
        Sentences sentences = words.sentences(frame, board, all);
        List<Clash> missed =
                judged.clashes().stream().filter(clash -> !clash.rule().hard()).toList();
        return new DraftView(
                frame.in(cycle.title()),
                cycle.url() + "/programme",
                draft,
                (int) (board.sessions().size()
                        - plan.places().keySet().stream()
                                .filter(board.sessions()::containsKey)
                                .count()),
                wishes(frame, judged),
                sentences.of(judged.broken()),
                first(sentences, missed),
                placed(frame, board, plan, sentences),
                rooms(board),
                hours(frame, board),
                session,
                sentences.titles().getOrDefault(session, ""),
                first(
                        sentences,
                        judged.clashes().stream()
                                .filter(clash -> clash.touches(Set.of(session)))
                                .toList()),
                first(sentences, without(other, judged.clashes())),
                first(sentences, without(judged.clashes(), other)),
                moves,
                board.version() != draft.basedOn());
    }

    private static List<Clash> without(List<Clash> these, List<Clash> those) {
        return these.stream().filter(clash -> !those.contains(clash)).toList();
    }

    private static List<Said> first(Sentences sentences, List<Clash> clashes) {
        return sentences.of(clashes.stream().limit(MOST_SENTENCES).toList());
    }

    private static List<Wish> wishes(Frame frame, Drafted judged) {
        return judged.counts().entrySet().stream()
                .filter(one -> !one.getKey().hard())
                .map(one -> new Wish(
                        frame.t("programme.rule." + one.getKey().code()),
                        one.getValue(),
                        one.getValue() * one.getKey().weight()))
                .sorted(java.util.Comparator.comparingLong(wish -> -wish.price()))
                .toList();
    }

    private static List<Placed> placed(Frame frame, Board board, Plan plan, Sentences sentences) {
        Map<Long, String> rooms = rooms(board);
        Map<Long, String> hours = hours(frame, board);
        List<Placed> placed = new ArrayList<>();
        board.hours()
                .forEach(hour -> plan.places().forEach((session, place) -> {
                    if (place.hour() == hour.id() && board.sessions().containsKey(session)) {
                        Optional<Place> now = Optional.ofNullable(board.places().get(session));
                        placed.add(new Placed(
                                session,
                                sentences.titles().getOrDefault(session, frame.t("programme.closed-session")),
                                where(rooms, hours, place),
                                now.map(one -> where(rooms, hours, one)).orElse(""),
                                now.map(one -> !one.same(place)).orElse(true)));
                    }
                }));
        return placed;
    }

    private static String where(Map<Long, String> rooms, Map<Long, String> hours, Place place) {
        return hours.getOrDefault(place.hour(), "") + ", " + rooms.getOrDefault(place.room(), "");
    }

    private static Map<Long, String> rooms(Board board) {
        Map<Long, String> rooms = new LinkedHashMap<>();
        for (Room room : board.rooms()) {
            rooms.put(room.id(), room.name());
        }
        return rooms;
    }

    private static Map<Long, String> hours(Frame frame, Board board) {
        Times times = new Times(frame.language(), board.cycle().zone());
        Map<Long, String> hours = new LinkedHashMap<>();
        for (Hour hour : board.hours()) {
            if (!hour.pause()) {
                hours.put(hour.id(), times.when(hour));
            }
        }
        return hours;
    }
}
