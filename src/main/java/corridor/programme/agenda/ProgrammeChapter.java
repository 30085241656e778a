package corridor.programme.agenda;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Table;
import corridor.programme.Times;
import corridor.programme.releases.Releases;
import corridor.programme.rooms.Rooms;
import corridor.shared.Language;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the next chair gets of the programme: rooms, the programme as it was held, and its calendar. */
@Component
class ProgrammeChapter implements HandoverPart {

    private static final int ORDER = 60;

    private final Rooms rooms;
    private final Releases releases;
    private final Agendas agendas;
    private final Calendars calendars;
    private final Messages messages;
    private final SiteSettings site;

    ProgrammeChapter(
            Rooms rooms,
            Releases releases,
            Agendas agendas,
            Calendars calendars,
            Messages messages,
            SiteSettings site) {
        this.rooms = rooms;
        this.releases = releases;
        this.agendas = agendas;
        this.calendars = calendars;
        this.messages = messages;
        this.site = site;
    }

    @Override
    public String key() {
        return "programme";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Block> blocks = new ArrayList<>();
        Map<String, byte[]> files = new HashMap<>();
        blocks.add(new Table(
                head(language, "programme.field.name", "programme.field.seats", "programme.field.booths"),
                rooms.rooms(cycle.id()).stream()
                        .map(room ->
                                List.of(room.name(), String.valueOf(room.seats()), String.join(" ", room.booths())))
                        .toList()));
        releases.standing(reader, cycle).ifPresent(release -> {
            Times times = new Times(language, cycle.zone());
            blocks.add(new Table(
                    head(language, "programme.field.when", "programme.field.room", "programme.field.session"),
                    agendas.of(reader, cycle, release).items().stream()
                            .map(item -> List.of(
                                    times.when(
                                            item.entry().starts(), item.entry().ends()),
                                    item.entry().roomName(),
                                    item.title().in(language).text()))
                            .toList()));
            files.put(
                    "calendar.ics",
                    new CalendarFile(site.url(), cycle.zone(), language)
                            .write(calendars.events(reader, cycle, Optional.empty())));
        });
        return new Chapter(blocks, files);
    }

    private List<String> head(Language language, String... keys) {
        return java.util.Arrays.stream(keys)
                .map(key -> messages.text(language, key))
                .toList();
    }
}
