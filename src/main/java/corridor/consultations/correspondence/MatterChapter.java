package corridor.consultations.correspondence;

import corridor.access.Reader;
import corridor.consultations.correspondence.Matter.Step;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of correspondence: each matter that is not settled, with what was done on it. */
@Component
class MatterChapter implements HandoverPart {

    private static final int ORDER = 26;

    private final MatterStore store;
    private final Messages messages;
    private final JsonMapper json;

    MatterChapter(MatterStore store, Messages messages, JsonMapper json) {
        this.store = store;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "correspondence";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Matter> open = store.list(reader).stream().filter(Matter::open).toList();
        if (open.isEmpty()) {
            return new Chapter(List.of(), Map.of());
        }
        Map<Long, List<Step>> steps = store.steps(open.stream().map(Matter::id).toList());
        List<Block> blocks = new ArrayList<>();
        for (Matter one : open) {
            blocks.add(new Heading(
                    2,
                    Stream.of(one.symbol(), one.title().in(language).text())
                            .filter(part -> !part.isEmpty())
                            .collect(Collectors.joining(" "))));
            blocks.add(new Items(steps.getOrDefault(one.id(), List.of()).stream()
                    .map(step -> line(step, language))
                    .toList()));
        }
        return new Chapter(
                blocks,
                Map.of(
                        "correspondence.json",
                        json.writeValueAsBytes(open.stream()
                                .map(one -> Map.of(
                                        "address", one.url(),
                                        "symbol", one.symbol(),
                                        "marking", one.marking(),
                                        "title", one.title(),
                                        "steps", steps.getOrDefault(one.id(), List.of())))
                                .toList())));
    }

    private String line(Step step, Language language) {
        return Stream.of(
                        step.day() == null ? "" : String.valueOf(step.day()),
                        messages.text(language, "matters.kind." + step.kind()),
                        step.from(),
                        step.to(),
                        step.text().in(language).text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
