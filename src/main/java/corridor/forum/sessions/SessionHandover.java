package corridor.forum.sessions;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The sessions of a cycle, for the next chair: what they were called, who led them, what was concluded. */
@Component
class SessionHandover implements HandoverPart {

    private final Sessions sessions;
    private final Notes notes;
    private final Messages messages;
    private final JsonMapper json;

    SessionHandover(Sessions sessions, Notes notes, Messages messages, JsonMapper json) {
        this.sessions = sessions;
        this.notes = notes;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Session> held = sessions.of(reader, cycle.id());
        List<Note> noted = notes.of(reader, held.stream().map(Session::id).toList());
        List<Booklet.Block> blocks = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (Session session : held) {
            List<String> said = noted.stream()
                    .filter(one -> one.session() == session.id())
                    .map(one ->
                            messages.text(language, "session.note." + one.kind().code()) + ": "
                                    + one.text().in(language).text())
                    .toList();
            String code = session.content().code();
            blocks.add(new Booklet.Heading(
                    2,
                    (code == null ? "" : code + " ")
                            + session.title().in(language).text()));
            blocks.add(new Booklet.Text(
                    messages.text(language, "session.kind." + session.content().kind()) + ", "
                            + messages.text(language, "session.state." + session.state()) + ", " + session.url()));
            if (!said.isEmpty()) {
                blocks.add(new Booklet.Items(said));
            }
            records.add(record(session, said));
        }
        return held.isEmpty()
                ? new Chapter(List.of(), Map.of())
                : new Chapter(
                        blocks,
                        Map.of(
                                "sessions.json",
                                json.writerWithDefaultPrettyPrinter()
                                        .writeValueAsString(records)
                                        .getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> record(Session session, List<String> said) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("address", session.url());
        record.put("title", session.title());
        record.put("brief", session.content().brief());
        record.put("kind", session.content().kind());
        record.put("state", session.state());
        record.put("themes", session.content().themes());
        record.put("notes", said);
        return record;
    }
}
