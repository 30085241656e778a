package corridor.recommendations;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Items;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import corridor.recommendations.RulingStore.Bearing;
import corridor.shared.Language;
import corridor.ui.Messages;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of the register: what was carried to it with its history, and launches that have not reported. */
@Component
class RecommendationChapter implements HandoverPart {

    private final RecommendationStore store;
    private final RulingStore rulings;
    private final LaunchStore launches;
    private final Stays stays;
    private final Messages messages;
    private final JsonMapper json;

    RecommendationChapter(
            RecommendationStore store,
            RulingStore rulings,
            LaunchStore launches,
            Stays stays,
            Messages messages,
            JsonMapper json) {
        this.store = store;
        this.rulings = rulings;
        this.launches = launches;
        this.stays = stays;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "recommendations";
    }

    @Override
    public int order() {
        return 10;
    }

    /** Drafts are left out: the next chair could not see them. */
    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Recommendation> all = store.in(reader, cycle.id()).stream()
                .filter(Recommendation::issued)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Text(messages.text(language, "recommendations.handover", all.size())));
        if (!all.isEmpty()) {
            blocks.add(new Table(
                    List.of(
                            messages.text(language, "recommendations.column.number"),
                            messages.text(language, "recommendations.column.text"),
                            messages.text(language, "recommendations.column.state"),
                            messages.text(language, "recommendations.column.cycle"),
                            messages.text(language, "recommendations.column.due")),
                    rows(reader, all, language)));
        }
        List<String> silent = launches.in(reader, cycle.id()).stream()
                .filter(one -> !one.state().equals(LaunchLifecycle.REPORTED))
                .map(one -> one.title().in(language).text())
                .toList();
        if (!silent.isEmpty()) {
            blocks.add(new Heading(2, messages.text(language, "launches.title")));
            blocks.add(new Items(silent));
        }
        return new Chapter(
                blocks,
                Map.of(
                        "recommendations.json",
                        json.writeValueAsBytes(
                                all.stream().map(RecommendationAnswer::of).toList())));
    }

    private List<List<String>> rows(Reader reader, List<Recommendation> all, Language language) {
        Map<Long, List<Bearing>> bearings = rulings
                .bearings(all.stream().map(Recommendation::id).toList())
                .stream()
                .collect(Collectors.groupingBy(Bearing::recommendation, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Cycle> cycles = stays.seen(
                reader,
                bearings.values().stream()
                        .flatMap(List::stream)
                        .map(Bearing::cycle)
                        .collect(Collectors.toSet()));
        return all.stream()
                .map(one -> List.of(
                        one.number(),
                        one.content().text().in(language).text(),
                        messages.text(language, "recommendations.state." + one.state()),
                        bearings.getOrDefault(one.id(), List.of()).stream()
                                .flatMap(each -> Optional.ofNullable(cycles.get(each.cycle())).stream())
                                .map(each -> each.title().in(language).text())
                                .collect(Collectors.joining(" → ")),
                        Optional.ofNullable(one.content().due())
                                .map(Object::toString)
                                .orElse("")))
                .toList();
    }
}
