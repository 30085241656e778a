package corridor.consultations.inquiries;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Table;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of inquiries: which are still open and until when, and what came out of the others. */
@Component
class InquiryChapter implements HandoverPart {

    private static final int ORDER = 22;

    private final InquiryStore store;
    private final Messages messages;
    private final JsonMapper json;

    InquiryChapter(InquiryStore store, Messages messages, JsonMapper json) {
        this.store = store;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "inquiries";
    }

    @Override
    public int order() {
        return ORDER;
    }

    /** Replies are not among it: they are for those to whom they were sent. */
    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Inquiry> all = store.of(reader, cycle.id());
        return all.isEmpty()
                ? new Chapter(List.of(), Map.of())
                : new Chapter(
                        List.of(new Table(
                                List.of(
                                        messages.text(language, "consultations.field.title"),
                                        messages.text(language, "inquiries.handover.state"),
                                        messages.text(language, "inquiries.field.last-day")),
                                all.stream().map(one -> row(one, language)).toList())),
                        Map.of(
                                "inquiries.json",
                                json.writeValueAsBytes(
                                        all.stream().map(InquiryChapter::record).toList())));
    }

    private List<String> row(Inquiry one, Language language) {
        return List.of(
                one.content().title().in(language).text(),
                messages.text(language, "inquiries.state." + one.state()),
                one.content().lastDay() == null
                        ? ""
                        : String.valueOf(one.content().lastDay()));
    }

    private static Map<String, Object> record(Inquiry one) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("address", one.url());
        record.put("state", one.state());
        record.put("title", one.content().title());
        record.put("asked", one.content().addressees().size());
        record.put("questions", one.content().questions());
        record.put("lastDay", String.valueOf(one.content().lastDay()));
        record.put("findings", one.state().equals("published") ? one.findings() : Map.of());
        return record;
    }
}
