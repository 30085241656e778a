package corridor.consultations.appeals;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Table;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of calls to action: those that can still be signed, and how many organisations did. */
@Component
class AppealChapter implements HandoverPart {

    private static final int ORDER = 24;

    private final AppealStore store;
    private final SignatureStore signatures;
    private final Messages messages;
    private final JsonMapper json;

    AppealChapter(AppealStore store, SignatureStore signatures, Messages messages, JsonMapper json) {
        this.store = store;
        this.signatures = signatures;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "appeals";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Appeal> open = store.list(reader).stream().filter(Appeal::open).toList();
        if (open.isEmpty()) {
            return new Chapter(List.of(), Map.of());
        }
        Map<Long, Long> signed =
                signatures.counts(reader, open.stream().map(Appeal::id).toList());
        return new Chapter(
                List.of(new Table(
                        List.of(
                                messages.text(language, "consultations.field.title"),
                                messages.text(language, "appeals.field.launched"),
                                messages.text(language, "appeals.handover.signed")),
                        open.stream()
                                .map(one -> List.of(
                                        one.content().title().in(language).text(),
                                        one.content().launched() == null
                                                ? ""
                                                : String.valueOf(one.content().launched()),
                                        String.valueOf(signed.getOrDefault(one.id(), 0L))))
                                .toList())),
                Map.of(
                        "calls-to-action.json",
                        json.writeValueAsBytes(open.stream()
                                .map(one -> Map.of(
                                        "address", one.url(),
                                        "title", one.content().title(),
                                        "text", one.content().text(),
                                        "wording", one.wording(),
                                        "signed", signed.getOrDefault(one.id(), 0L)))
                                .toList())));
    }
}
