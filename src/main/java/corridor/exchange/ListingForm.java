package corridor.exchange;

import corridor.actors.Naming;
import corridor.exchange.Listing.Term;
import corridor.shapes.ShapeForm;
import corridor.shapes.ShapeViews;
import corridor.shared.Reference;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import tools.jackson.core.JacksonException;

/** An offer or a need as it is typed. */
@Component
public class ListingForm {

    private static final int LONGEST_BEFORE = 200_000;

    private final ShapeForm shapes;
    private final ShapeViews views;
    private final ListingRows rows;
    private final Naming naming;

    ListingForm(ShapeForm shapes, ShapeViews views, ListingRows rows, Naming naming) {
        this.shapes = shapes;
        this.views = views;
        this.rows = rows;
        this.naming = naming;
    }

    /**
     * What was typed.
     *
     * @param placed what stands beside the content, by field: organisation, market, starts, ends
     * @param problems of those, by field
     */
    public record Typed(ShapeForm.Read content, Map<String, String> placed, Map<String, String> problems) {

        /** What it says, where nothing is wrong. */
        Optional<ListingContent> whole() {
            return problems.isEmpty() && content.record() instanceof ListingContent said
                    ? Optional.of(said)
                    : Optional.empty();
        }

        public String placed(String field) {
            return placed.getOrDefault(field, "");
        }

        Placing placing() {
            String market = placed("market");
            return new Placing(market.isEmpty() ? null : Reference.parse(market), new Term(day("starts"), day("ends")));
        }

        private @Nullable LocalDate day(String field) {
            return placed(field).isEmpty() ? null : LocalDate.parse(placed(field));
        }
    }

    /**
     * What others changed while this was typed.
     *
     * @param taken fields that they changed and that were taken over
     * @param both what they say in fields that both changed
     */
    public record Outrun(List<String> taken, Map<String, String> both) {

        static final Outrun NOTHING = new Outrun(List.of(), Map.of());
    }

    /** What was typed and what others changed, together. */
    record Merged(Typed typed, Outrun outrun) {}

    static Typed blank(LocalDate today, String organisation, String market) {
        return new Typed(
                new ShapeForm.Read(null, Map.of(), Map.of()),
                Map.of(
                        "organisation",
                        organisation,
                        "market",
                        market,
                        "starts",
                        today.toString(),
                        "ends",
                        today.plusMonths(6).toString()),
                Map.of());
    }

    Typed of(Listing listing, String organisation) {
        Map<String, String> placed = new LinkedHashMap<>();
        placed.put("organisation", organisation);
        placed.put("market", listing.place() == null ? "" : listing.place().toString());
        placed.put("starts", text(listing.term().starts()));
        placed.put("ends", text(listing.term().ends()));
        return new Typed(ShapeForm.of(ListingContent.SHAPE, listing.content()), placed, Map.of());
    }

    private static String text(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }

    Typed read(MultiValueMap<String, String> sent) {
        Map<String, String> placed = new LinkedHashMap<>();
        Map<String, String> problems = new LinkedHashMap<>();
        placed.put(
                "organisation",
                naming.slugs(sent, "organisation").stream().findFirst().orElse(""));
        for (String field : List.of("market", "starts", "ends")) {
            placed.put(field, TypedText.lines(sent.getFirst(field)));
        }
        if (!placed.getOrDefault("market", "").matches("(cycle:\\d{1,18})?")) {
            problems.put("market", "unknown");
        }
        for (String field : List.of("starts", "ends")) {
            if (!day(placed.getOrDefault(field, ""))) {
                problems.put(field, "malformed");
            }
        }
        return new Typed(shapes.read(ListingContent.SHAPE, sent), placed, problems);
    }

    private static boolean day(String typed) {
        try {
            return typed.isEmpty() || LocalDate.parse(typed).getYear() >= 2000;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    String written(Listing listing) {
        return rows.written(listing.content());
    }

    /** Fields that only others changed follow them; nothing that was typed is lost. */
    Merged merge(Frame frame, Listing theirs, Typed typed, @Nullable String before) {
        ShapeForm.Merge merge = ShapeForm.merge(
                ListingContent.SHAPE,
                before(theirs, before),
                theirs.content(),
                typed.content().typed());
        List<String> taken = new ArrayList<>();
        Map<String, String> both = new LinkedHashMap<>();
        merge.taken().forEach(field -> taken.add(views.label(frame, ListingContent.SHAPE, field)));
        merge.outrun()
                .keySet()
                .forEach(field ->
                        both.put(views.label(frame, ListingContent.SHAPE, field), views.plain(merge.outrun(), field)));
        return new Merged(
                new Typed(shapes.check(ListingContent.SHAPE, merge.typed()), typed.placed(), typed.problems()),
                new Outrun(taken, both));
    }

    /** As it was when the form was opened; as it is now where the form does not say that. */
    private ListingContent before(Listing theirs, @Nullable String before) {
        if (before == null || !before.startsWith("{") || before.length() > LONGEST_BEFORE) {
            return theirs.content();
        }
        try {
            return rows.content(before);
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return theirs.content();
        }
    }
}
