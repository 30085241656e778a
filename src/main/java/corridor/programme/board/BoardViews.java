package corridor.programme.board;

import corridor.forum.sessions.Session;
import corridor.programme.ProgrammeRights;
import corridor.programme.Times;
import corridor.programme.board.BoardView.Card;
import corridor.programme.board.BoardView.Cell;
import corridor.programme.board.BoardView.Day;
import corridor.programme.board.BoardView.Head;
import corridor.programme.board.BoardView.Row;
import corridor.programme.board.BoardView.Slot;
import corridor.programme.board.Sentences.Said;
import corridor.programme.plan.Clash;
import corridor.programme.plan.Hour;
import corridor.programme.plan.Meeting;
import corridor.programme.plan.Place;
import corridor.programme.plan.Room;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns the work in progress into what the board shows. Titles that the planner may not see are not on it. */
@Component
class BoardViews {

    private final PlanWords words;

    BoardViews(PlanWords words) {
        this.words = words;
    }

    BoardView view(Frame frame, Board board, String said, String refused, long chosen) {
        List<Clash> broken = board.judged().broken();
        Sentences sentences = words.sentences(frame, board, broken);
        List<Said> clashes = sentences.of(broken);
        Times times = new Times(frame.language(), board.cycle().zone());
        Map<Long, Card> cards = new TreeMap<>();
        board.problem()
                .meetings()
                .forEach(meeting -> cards.put(meeting.id(), card(frame, board, sentences, meeting, clashes, times)));
        List<Head> heads = board.rooms().stream()
                .map(room -> new Head(room.id(), room.name(), meta(frame, room)))
                .toList();
        return new BoardView(
                frame.in(board.cycle().title()),
                board.cycle().url() + "/programme",
                frame.zone(board.cycle().zone()),
                board.version(),
                heads,
                days(board, heads, cards, times),
                cards.values().stream().filter(card -> card.room() == 0).toList(),
                cards.values().stream().filter(card -> !card.title().isEmpty()).toList(),
                clashes,
                0,
                frame.reader().may(ProgrammeRights.RELEASING, board.cycle().chairs()),
                said,
                refused,
                chosen);
    }

    private static String meta(Frame frame, Room room) {
        String booths = room.booths().isEmpty() ? "" : " · " + String.join(" ", room.booths());
        return frame.t("programme.room.seats", room.seats()) + booths;
    }

    private static Card card(
            Frame frame, Board board, Sentences sentences, Meeting meeting, List<Said> clashes, Times times) {
        Optional<Place> place = Optional.ofNullable(board.places().get(meeting.id()));
        Optional<Session> session = Optional.ofNullable(board.sessions().get(meeting.id()));
        String where = place.map(one -> where(board, one, times)).orElse("");
        return new Card(
                meeting.id(),
                sentences.titles().getOrDefault(meeting.id(), frame.t("programme.closed-session")),
                sentences.titles().containsKey(meeting.id())
                        ? session.map(Session::url).orElse("")
                        : "",
                frame.t("programme.minutes", meeting.minutes())
                        + (meeting.booths().isEmpty() ? "" : " · " + String.join(" ", meeting.booths())),
                (int) clashes.stream()
                        .filter(said -> said.meetings().contains(meeting.id()))
                        .count(),
                place.map(Place::fixed).orElse(false),
                where,
                place.map(Place::room).orElse(0L),
                place.map(Place::hour).orElse(0L));
    }

    private static String where(Board board, Place place, Times times) {
        String room = board.rooms().stream()
                .filter(one -> one.id() == place.room())
                .map(Room::name)
                .findFirst()
                .orElse("");
        return board.hours().stream()
                .filter(one -> one.id() == place.hour())
                .map(times::when)
                .findFirst()
                .map(when -> when + ", " + room)
                .orElse(room);
    }

    private static List<Day> days(Board board, List<Head> heads, Map<Long, Card> cards, Times times) {
        List<Day> days = new ArrayList<>();
        new TreeMap<>(board.hours().stream().collect(Collectors.groupingBy(Hour::day)))
                .forEach((day, hours) -> days.add(new Day(
                        times.day(day),
                        hours.stream()
                                .map(hour -> new Slot(hour.id(), times.span(hour), times.when(hour), hour.pause()))
                                .toList(),
                        heads.stream()
                                .map(head -> new Row(
                                        head,
                                        hours.stream()
                                                .map(hour -> cell(board, head, hour, cards, times))
                                                .toList()))
                                .toList())));
        return days;
    }

    private static Cell cell(Board board, Head head, Hour hour, Map<Long, Card> cards, Times times) {
        boolean closed = board.rooms().stream()
                .anyMatch(room -> room.id() == head.id() && room.closed().contains(hour.id()));
        return new Cell(
                head.id(),
                hour.id(),
                times.when(hour) + ", " + head.name(),
                hour.pause(),
                closed,
                cards.values().stream()
                        .filter(card -> card.room() == head.id() && card.hour() == hour.id())
                        .toList());
    }
}
