package corridor.programme.agenda;

import corridor.actors.Organisation;
import corridor.forum.ActorLinks;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Part;
import corridor.forum.sessions.Session;
import corridor.printing.Booklet;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import corridor.programme.Times;
import corridor.programme.agenda.AgendaView.Line;
import corridor.programme.agenda.AgendaView.Slot;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The programme for paper: a table for each day, and an index by organisation. It holds what its reader may see. */
@Component
class Printed {

    private final AgendaViews views;
    private final Pitches pitches;
    private final ActorLinks actors;
    private final Clock clock;

    Printed(AgendaViews views, Pitches pitches, ActorLinks actors, Clock clock) {
        this.views = views;
        this.pitches = pitches;
        this.actors = actors;
        this.clock = clock;
    }

    Booklet of(Frame frame, Agenda agenda) {
        AgendaView view = views.whole(frame, agenda);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(view.released() + ". " + frame.t("programme.zone", view.zone())));
        Map<String, List<List<String>>> days = new LinkedHashMap<>();
        for (Slot slot : view.slots()) {
            slot.lines()
                    .forEach(line -> days.computeIfAbsent(slot.day(), none -> new ArrayList<>())
                            .add(row(frame, line)));
        }
        days.forEach((day, rows) -> {
            blocks.add(new Heading(1, day));
            blocks.add(new Table(
                    List.of(
                            frame.t("programme.field.when"),
                            frame.t("programme.field.room"),
                            frame.t("programme.field.session")),
                    rows));
        });
        index(frame, agenda, blocks);
        return new Booklet(
                view.cycle().text(),
                frame.language(),
                frame.t(
                        "programme.cover",
                        frame.date(LocalDate.now(clock)),
                        frame.site().url() + view.url()),
                blocks);
    }

    private static List<String> row(Frame frame, Line line) {
        String facts =
                Stream.concat(Stream.of(line.kind()), line.languages().stream()).collect(Collectors.joining(" · "));
        return List.of(line.span(), line.room(), frame.plain(line.title()) + "\n" + facts);
    }

    /** Who is where: organisations in alphabetical order, each with the sessions in whose team or pitches it is. */
    private void index(Frame frame, Agenda agenda, List<Block> blocks) {
        Map<Long, Set<Long>> organisations = organisations(frame, agenda);
        Map<Long, Organisation> known =
                actors.known(organisations.values().stream().flatMap(Set::stream));
        Times times = new Times(frame.language(), agenda.cycle().zone());
        Map<String, List<String>> index = new TreeMap<>(frame.alphabetical());
        for (Agenda.Item item : agenda.items()) {
            for (Long id : organisations.getOrDefault(item.entry().session(), Set.of())) {
                Organisation one = known.get(id);
                if (one != null) {
                    index.computeIfAbsent(one.name().in(frame.language()).text(), none -> new ArrayList<>())
                            .add(times.when(item.entry().starts(), item.entry().ends()) + ", "
                                    + item.title().in(frame.language()).text());
                }
            }
        }
        if (!index.isEmpty()) {
            blocks.add(new Heading(1, frame.t("programme.index")));
            index.forEach((name, sessions) -> {
                blocks.add(new Heading(2, name));
                blocks.add(new Items(sessions));
            });
        }
    }

    private Map<Long, Set<Long>> organisations(Frame frame, Agenda agenda) {
        Map<Long, Set<Long>> organisations = new HashMap<>();
        List<Session> sessions =
                agenda.items().stream().flatMap(item -> item.session().stream()).toList();
        for (Session session : sessions) {
            Set<Long> there = organisations.computeIfAbsent(session.id(), none -> new LinkedHashSet<>());
            session.content().team().stream()
                    .map(Part::organisation)
                    .filter(Objects::nonNull)
                    .forEach(there::add);
        }
        for (Pitch pitch :
                pitches.in(frame.reader(), sessions.stream().map(Session::id).toList())) {
            organisations
                    .computeIfAbsent(pitch.session(), none -> new LinkedHashSet<>())
                    .addAll(pitch.organisations());
        }
        return organisations;
    }
}
