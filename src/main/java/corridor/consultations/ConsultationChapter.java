package corridor.consultations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Text;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of the consultations of a cycle: how far each came, who took part and what it came to. */
@Component
class ConsultationChapter implements HandoverPart {

    private static final int ORDER = 20;

    private final Consultations consultations;
    private final Messages messages;
    private final JsonMapper json;

    ConsultationChapter(Consultations consultations, Messages messages, JsonMapper json) {
        this.consultations = consultations;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "consultations";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Consultation> all = consultations.of(reader, cycle.id());
        List<Block> blocks = new ArrayList<>();
        for (Consultation one : all) {
            blocks.add(new Heading(2, one.content().title().in(language).text()));
            blocks.add(new Text(messages.text(language, "consultations.state." + one.state()) + ", "
                    + took(one, language) + one.url()));
            if (!one.content().takeaways().isEmpty()) {
                blocks.add(new Items(one.content().takeaways().stream()
                        .map(takeaway -> takeaway.in(language).text())
                        .toList()));
            }
        }
        return all.isEmpty()
                ? new Chapter(List.of(), Map.of())
                : new Chapter(
                        blocks,
                        Map.of(
                                "consultations.json",
                                json.writeValueAsBytes(all.stream()
                                        .map(ConsultationChapter::record)
                                        .toList())));
    }

    private String took(Consultation one, Language language) {
        Integer total = one.content().composition().total();
        return total == null ? "" : messages.text(language, "consultations.handover.took-part", total) + ", ";
    }

    private static Map<String, Object> record(Consultation one) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("address", one.url());
        record.put("state", one.state());
        record.put("title", one.content().title());
        record.put("text", one.content().text());
        record.put("day", String.valueOf(one.content().day()));
        record.put("composition", one.content().composition());
        record.put("takeaways", one.content().takeaways());
        record.put("unanswered", one.unanswered());
        return record;
    }
}
