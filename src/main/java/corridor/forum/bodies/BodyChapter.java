package corridor.forum.bodies;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.forum.HandoverPart;
import corridor.printing.Booklet.Block;
import corridor.printing.Booklet.Heading;
import corridor.printing.Booklet.Table;
import corridor.printing.Booklet.Text;
import corridor.shared.Language;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the next chair gets of the bodies of the forum: who sits in them now, by role and organisation, and what is vacant. */
@Component
class BodyChapter implements HandoverPart {

    private static final int ORDER = 30;

    private final Bodies bodies;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final Messages messages;
    private final JsonMapper json;

    BodyChapter(Bodies bodies, Organisations organisations, Taxonomies taxonomies, Messages messages, JsonMapper json) {
        this.bodies = bodies;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
        this.messages = messages;
        this.json = json;
    }

    @Override
    public String key() {
        return "bodies";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Chapter chapter(Reader reader, Cycle cycle, Language language) {
        List<Body> all = bodies.of(reader, cycle.forum());
        if (all.isEmpty()) {
            return new Chapter(List.of(), Map.of());
        }
        LocalDate today = bodies.today();
        List<Seat> seats =
                bodies.seats(all).stream().filter(one -> !one.over(today)).toList();
        Map<Long, Organisation> known = organisations.byId(seats.stream()
                .map(Seat::organisation)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<Block> blocks = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (Body body : all) {
            List<List<String>> rows = seats.stream()
                    .filter(one -> one.body() == body.id())
                    .map(one -> row(one, known, language))
                    .toList();
            blocks.add(new Heading(2, body.name().in(language).text()));
            blocks.add(new Text(messages.text(language, "body.kind." + body.kind())
                    + (body.mandate().isEmpty()
                            ? ""
                            : ". " + body.mandate().in(language).text())));
            blocks.add(
                    rows.isEmpty()
                            ? new Text(messages.text(language, "body.seats.none"))
                            : new Table(head(language), rows));
            records.add(record(body, rows));
        }
        return new Chapter(blocks, Map.of("bodies.json", json.writeValueAsBytes(records)));
    }

    private List<String> head(Language language) {
        return List.of(
                messages.text(language, "body.seat.part"),
                messages.text(language, "body.seat.constituency"),
                messages.text(language, "body.seat.organisation"));
    }

    private List<String> row(Seat seat, Map<Long, Organisation> known, Language language) {
        String constituency = seat.constituency();
        Organisation holder = seat.organisation() == null ? null : known.get(seat.organisation());
        return List.of(
                messages.text(language, "body.part." + seat.part()),
                constituency == null
                        ? ""
                        : taxonomies
                                .label(Taxonomies.CONSTITUENCIES, constituency, language)
                                .text(),
                holder == null
                        ? messages.text(language, "body.seat.vacant")
                        : holder.name().in(language).text());
    }

    private static Map<String, Object> record(Body body, List<List<String>> rows) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("address", body.url());
        record.put("kind", body.kind());
        record.put("name", body.name());
        record.put("mandate", body.mandate());
        record.put("seats", rows);
        return record;
    }
}
