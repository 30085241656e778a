package corridor.programme.agenda;

import corridor.forum.sessions.Session;
import corridor.programme.agenda.Agenda.Item;
import corridor.programme.agenda.AgendaView.Choice;
import corridor.programme.agenda.AgendaView.Option;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** By what an agenda may be narrowed: what its sessions are about, their languages, rooms and kinds. */
@Component
class AgendaChoices {

    private final Taxonomies taxonomies;

    AgendaChoices(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    String theme(Frame frame, String code) {
        return taxonomies.label(Taxonomies.THEMES, code, frame.language()).text();
    }

    static String tongue(Frame frame, String tag) {
        return Language.of(tag)
                .map(one -> one.locale().getDisplayLanguage(frame.language().locale()))
                .orElse(tag);
    }

    List<Choice> of(Frame frame, Agenda agenda, AgendaFilter filter) {
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(
                frame,
                agenda,
                "theme",
                filter.theme(),
                item -> item.all(AgendaChoices::themes),
                code -> theme(frame, code)));
        choices.add(choice(
                frame,
                agenda,
                "language",
                filter.language(),
                item -> item.all(AgendaChoices::languages),
                tag -> tongue(frame, tag)));
        Map<String, String> rooms = agenda.items().stream()
                .collect(Collectors.toMap(
                        AgendaChoices::room, item -> item.entry().roomName(), (one, other) -> one));
        choices.add(choice(
                frame,
                agenda,
                "room",
                filter.room(),
                item -> List.of(room(item)),
                room -> rooms.getOrDefault(room, room)));
        choices.add(choice(
                frame,
                agenda,
                "kind",
                filter.kind(),
                item -> item.all(AgendaChoices::kinds),
                kind -> frame.t("session.kind." + kind)));
        choices.removeIf(choice -> choice.options().size() < 2);
        return choices;
    }

    private static String room(Item item) {
        return String.valueOf(item.entry().room());
    }

    private static List<String> themes(Session session) {
        return session.content().themes();
    }

    private static List<String> languages(Session session) {
        return session.content().languages();
    }

    private static List<String> kinds(Session session) {
        return List.of(session.content().kind());
    }

    private static Choice choice(
            Frame frame,
            Agenda agenda,
            String name,
            String chosen,
            Function<Item, List<String>> values,
            Function<String, String> label) {
        return new Choice(
                name,
                frame.t("programme.filter." + name),
                agenda.items().stream()
                        .flatMap(item -> values.apply(item).stream())
                        .distinct()
                        .map(value -> new Option(value, label.apply(value), value.equals(chosen)))
                        .sorted((one, other) -> frame.alphabetical().compare(one.label(), other.label()))
                        .toList());
    }
}
