package corridor.programme.agenda;

import corridor.programme.agenda.Agenda.Item;
import java.time.LocalDate;
import java.util.List;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What of a programme is asked for; blank for all.
 *
 * @param day as in 2027-06-15
 */
public record AgendaFilter(String day, String theme, String language, String room, String kind, boolean mine) {

    static AgendaFilter of(MultiValueMap<String, String> fields) {
        return new AgendaFilter(
                first(fields, "day"),
                first(fields, "theme"),
                first(fields, "language"),
                first(fields, "room"),
                first(fields, "kind"),
                !first(fields, "mine").isEmpty());
    }

    private static String first(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return value == null || value.length() > 100 ? "" : value;
    }

    public boolean narrows() {
        return mine || !(theme + language + room + kind).isEmpty();
    }

    boolean holds(Agenda agenda, Item item) {
        return holds(theme, item.all(session -> session.content().themes()))
                && holds(language, item.all(session -> session.content().languages()))
                && holds(room, List.of(String.valueOf(item.entry().room())))
                && holds(kind, item.all(session -> List.of(session.content().kind())))
                && (!mine || agenda.mine(item));
    }

    private static boolean holds(String wanted, List<String> there) {
        return wanted.isEmpty() || there.contains(wanted);
    }

    AgendaFilter on(LocalDate other) {
        return new AgendaFilter(other.toString(), theme, language, room, kind, mine);
    }

    String query() {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        add(query, "day", day);
        add(query, "theme", theme);
        add(query, "language", language);
        add(query, "room", room);
        add(query, "kind", kind);
        add(query, "mine", mine ? "yes" : "");
        return query.encode().toUriString();
    }

    private static void add(UriComponentsBuilder query, String name, String value) {
        if (!value.isEmpty()) {
            query.queryParam(name, value);
        }
    }
}
