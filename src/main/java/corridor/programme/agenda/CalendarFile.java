package corridor.programme.agenda;

import corridor.forum.sessions.Session;
import corridor.programme.releases.Entry;
import corridor.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes iCalendar.
 *
 * @param site the address of this site
 * @param zone in whose time it is written
 */
record CalendarFile(String site, ZoneId zone, Language language) {

    /**
     * One entry.
     *
     * @param sequence rises when the entry changes
     */
    record Event(Session session, Entry entry, int sequence, Instant changed, boolean cancelled) {}

    byte[] write(List<Event> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Corridor//Programme//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        TimeZone known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        if (known != null) {
            calendar.add(known.getVTimeZone());
        }
        events.forEach(event -> calendar.add(entry(event)));
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            new CalendarOutputter(false).output(calendar, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can be written to", impossible);
        }
    }

    private VEvent entry(Event event) {
        VEvent entry = new VEvent(false);
        entry.add(new DtStamp(event.changed()));
        entry.add(new Uid(
                "session-" + event.session().id() + "@" + URI.create(site).getHost()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStart<>(event.entry().starts().atZone(zone)));
        entry.add(new DtEnd<>(event.entry().ends().atZone(zone)));
        entry.add(new Summary(event.session().title().in(language).text()));
        entry.add(new Location(event.entry().roomName()));
        entry.add(new Url(URI.create(site + event.session().url())));
        entry.add(new Status(event.cancelled() ? "CANCELLED" : "CONFIRMED"));
        return entry;
    }
}
