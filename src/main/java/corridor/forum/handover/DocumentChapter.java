package corridor.forum.handover;

import corridor.access.Reader;
import corridor.documents.Document;
import corridor.documents.DocumentIndex;
import corridor.documents.DocumentVersion;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.forum.bodies.Bodies;
import corridor.forum.bodies.Body;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.printing.Booklet.Table;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The documents of a cycle, its sessions and bodies for the next chair: where each is, and the hash of what it holds. */
@Component
class DocumentChapter implements HandoverPart {

    private static final int ORDER = 70;

    private final DocumentIndex documents;
    private final Sessions sessions;
    private final Bodies bodies;
    private final Messages messages;
    private final JsonMapper json;

    DocumentChapter(DocumentIndex documents, Sessions sessions, Bodies bodies, Messages messages, JsonMapper json) {
        this.documents = documents;
        this.sessions = sessions;
        this.bodies = bodies;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Entry> entries = Stream.of(
                        documents.of(reader, Cycle.KIND, List.of(cycle.id())),
                        documents.of(
                                reader,
                                Session.KIND,
                                sessions.of(reader, cycle.id()).stream()
                                        .map(Session::id)
                                        .toList()),
                        documents.of(
                                reader,
                                Body.KIND,
                                bodies.of(reader, cycle.forum()).stream()
                                        .map(Body::id)
                                        .toList()))
                .flatMap(List::stream)
                .flatMap(one -> one.readable().map(version -> new Entry(one, version)).stream())
                .toList();
        return entries.isEmpty()
                ? new Chapter(List.of(), Map.of())
                : new Chapter(
                        List.of(new Table(
                                List.of(
                                        messages.text(language, "documents.title"),
                                        messages.text(language, "cycle.handover.address"),
                                        "SHA-256"),
                                entries.stream().map(Entry::row).toList())),
                        Map.of(
                                "documents.json",
                                json.writeValueAsBytes(
                                        entries.stream().map(Entry::record).toList())));
    }

    private record Entry(Document document, DocumentVersion version) {

        String address() {
            return "/documents/" + document.id();
        }

        List<String> row() {
            return List.of(document.title(), address(), version.sha256());
        }

        Map<String, Object> record() {
            Map<String, Object> record = new LinkedHashMap<>();
            record.put("address", address());
            record.put("about", document.about().toString());
            record.put("title", document.title());
            record.put("file", version.fileName());
            record.put("size", version.size());
            record.put("sha256", version.sha256());
            return record;
        }
    }
}
