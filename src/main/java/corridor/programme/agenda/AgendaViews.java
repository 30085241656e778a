package corridor.programme.agenda;

import corridor.forum.sessions.Session;
import corridor.programme.ProgrammeRights;
import corridor.programme.Times;
import corridor.programme.agenda.Agenda.Item;
import corridor.programme.agenda.AgendaView.Line;
import corridor.programme.agenda.AgendaView.Slot;
import corridor.programme.agenda.AgendaView.Tab;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Turns an agenda into what the page shows. */
@Component
class AgendaViews {

    private final AgendaChoices choices;
    private final Clock clock;

    AgendaViews(AgendaChoices choices, Clock clock) {
        this.choices = choices;
        this.clock = clock;
    }

    /** The day that is asked for; today, where the meeting is on today; else its first. */
    AgendaView page(Frame frame, Agenda agenda, AgendaFilter asked) {
        LocalDate today = clock.instant().atZone(agenda.cycle().zone()).toLocalDate();
        LocalDate day = agenda.days().stream()
                .filter(one -> one.toString().equals(asked.day()))
                .findFirst()
                .or(() -> agenda.days().stream().filter(today::equals).findFirst())
                .or(() -> agenda.days().stream().findFirst())
                .orElse(today);
        AgendaFilter filter = asked.on(day);
        List<Item> of = agenda.items().stream()
                .filter(item -> agenda.day(item).equals(day))
                .toList();
        List<Item> shown =
                of.stream().filter(item -> filter.holds(agenda, item)).toList();
        return view(frame, agenda, filter, slots(frame, agenda, shown), of.size() - shown.size());
    }

    /** Every day, one after the other. */
    AgendaView whole(Frame frame, Agenda agenda) {
        AgendaFilter none = new AgendaFilter("", "", "", "", "", false);
        return view(frame, agenda, none, slots(frame, agenda, agenda.items()), 0);
    }

    private AgendaView view(Frame frame, Agenda agenda, AgendaFilter filter, List<Slot> slots, int hidden) {
        var cycle = agenda.cycle();
        var release = agenda.release();
        String url = cycle.url() + "/programme";
        Times times = new Times(frame.language(), cycle.zone());
        Instant at = agenda.items().isEmpty()
                ? release.releasedAt()
                : agenda.items().getFirst().entry().starts();
        return new AgendaView(
                frame.in(cycle.title()),
                url,
                release.stands(),
                frame.t("programme.release.named", release.number(), frame.date(release.releasedAt())),
                release.note(),
                frame.zone(cycle.zone(), at),
                release.number() > 1 ? url + "/changes/" + release.number() : "",
                agenda.days().stream()
                        .map(day -> new Tab(
                                times.shortDay(day),
                                url + filter.on(day).query(),
                                day.toString().equals(filter.day())))
                        .toList(),
                slots,
                choices.of(frame, agenda, filter),
                filter,
                hidden,
                frame.reader().may(ProgrammeRights.PLANNING, cycle.chairs()));
    }

    private List<Slot> slots(Frame frame, Agenda agenda, List<Item> items) {
        Times times = new Times(frame.language(), agenda.cycle().zone());
        Instant now = clock.instant();
        Map<Instant, List<Item>> byStart = new TreeMap<>(items.stream()
                .collect(Collectors.groupingBy(item -> item.entry().starts())));
        List<Slot> slots = new ArrayList<>();
        byStart.forEach((starts, at) -> {
            Instant ends = at.stream()
                    .map(item -> item.entry().ends())
                    .max(Instant::compareTo)
                    .orElse(starts);
            slots.add(new Slot(
                    times.day(starts),
                    times.span(starts, ends),
                    starts.toString(),
                    !now.isBefore(starts) && now.isBefore(ends),
                    at.stream().map(item -> line(frame, agenda, item, times)).toList()));
        });
        return slots;
    }

    private Line line(Frame frame, Agenda agenda, Item item, Times times) {
        long id = item.entry().session();
        return new Line(
                id,
                frame.in(item.title()),
                item.session().map(Session::url).orElse(""),
                item.entry().roomName(),
                times.span(item.entry().starts(), item.entry().ends()),
                item.session()
                        .map(one -> frame.t("session.kind." + one.content().kind()))
                        .orElse(frame.t("programme.by-invitation")),
                item.all(one -> one.content().themes()).stream()
                        .map(theme -> choices.theme(frame, theme))
                        .toList(),
                item.all(one -> one.content().languages()).stream()
                        .map(tag -> AgendaChoices.tongue(frame, tag))
                        .toList(),
                agenda.own().contains(id),
                agenda.starred().contains(id),
                item.session().isPresent() && frame.reader().person().isPresent());
    }
}
