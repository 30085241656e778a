package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.programme.agenda.CalendarFile.Event;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.ui.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars as files and as addresses to subscribe to. */
@RestController
class CalendarPage {

    private static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");

    private final Cycles cycles;
    private final Sessions sessions;
    private final Calendars calendars;
    private final SiteSettings site;

    CalendarPage(Cycles cycles, Sessions sessions, Calendars calendars, SiteSettings site) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.calendars = calendars;
        this.site = site;
    }

    @GetMapping("/forums/{forum}/{cycle}/programme.ics")
    ResponseEntity<byte[]> programme(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        Cycle found = cycles.find(frame.reader(), forum, cycle).orThrow();
        return file(found, frame.language(), calendars.events(frame.reader(), found, Optional.empty()));
    }

    @GetMapping("/forums/{forum}/sessions/{slug}/session.ics")
    ResponseEntity<byte[]> session(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        Cycle cycle = Optional.ofNullable(session.cycle())
                .flatMap(id -> Optional.ofNullable(
                        cycles.byIds(frame.reader(), List.of(id)).get(id)))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return file(
                cycle, frame.language(), calendars.events(frame.reader(), cycle, Optional.of(Set.of(session.id()))));
    }

    /** Somebody's own calendar: whoever knows the address reads it, as its holder may see it now. */
    @GetMapping("/calendars/{link:[A-Za-z0-9_-]{43}}.ics")
    ResponseEntity<byte[]> own(@PathVariable("link") String secret) {
        Calendars.Own own = calendars.own(secret).orThrow();
        return file(own.cycle(), own.language(), own.events());
    }

    private ResponseEntity<byte[]> file(Cycle cycle, Language language, List<Event> events) {
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("Content-Disposition", "inline; filename=\"programme-" + cycle.slug() + ".ics\"")
                .body(new CalendarFile(site.url(), cycle.zone(), language).write(events));
    }
}
