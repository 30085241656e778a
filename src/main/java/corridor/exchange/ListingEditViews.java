package corridor.exchange;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.exchange.ListingForm.Outrun;
import corridor.exchange.ListingForm.Typed;
import corridor.forum.Cycle;
import corridor.shapes.FieldView;
import corridor.shapes.ShapeFields;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of an offer or a need. */
@Component
public class ListingEditViews {

    private final ListingForm form;
    private final ShapeFields fields;
    private final Organisations organisations;
    private final Markets markets;

    ListingEditViews(ListingForm form, ShapeFields fields, Organisations organisations, Markets markets) {
        this.form = form;
        this.fields = fields;
        this.organisations = organisations;
        this.markets = markets;
    }

    /**
     * The form.
     *
     * @param listing none for a new one
     * @param before what it says, for telling later who changed what
     * @param owners for whom it may be written; empty for one that is there
     */
    public record EditView(
            Side side,
            @Nullable Listing listing,
            String action,
            String back,
            int version,
            String before,
            Typed typed,
            List<FieldView> fields,
            List<Option> owners,
            List<Option> markets,
            String sentence,
            Outrun outrun) {

        /** The fields of one block of the form. */
        public List<FieldView> block(int from, int to) {
            return fields.subList(from, Math.min(to, fields.size()));
        }
    }

    /** Something to choose. */
    public record Option(String code, String label) {}

    Typed typed(Listing listing) {
        return form.of(
                listing,
                organisations
                        .find(listing.organisation())
                        .map(one -> one.slug().value())
                        .orElse(""));
    }

    /** Those for which this reader writes; for the secretariat all, for it writes down what they send. */
    List<Organisation> owners(Reader reader) {
        return reader.may(ListingLifecycle.WRITING, Set.of())
                ? organisations.all()
                : organisations.find(reader.organisationsWith(ListingLifecycle.WRITING));
    }

    ModelAndView page(Frame frame, Side side, @Nullable Listing listing, Typed typed, String sentence, Outrun outrun) {
        EditView view = new EditView(
                side,
                listing,
                listing == null ? "/exchange" : listing.url() + "/edit",
                listing == null ? "/exchange" : listing.url(),
                listing == null ? 0 : listing.version(),
                listing == null ? "" : form.written(listing),
                typed,
                fields.of(
                        frame,
                        ListingContent.SHAPE,
                        typed.content().typed(),
                        typed.content().problems()),
                listing == null ? owners(frame) : List.of(),
                offered(frame, listing),
                sentence,
                outrun);
        return new ModelAndView("exchange/edit", Map.of("frame", frame, "view", view));
    }

    private List<Option> owners(Frame frame) {
        Comparator<Object> order = frame.alphabetical();
        return owners(frame.reader()).stream()
                .map(one -> new Option(
                        one.slug().value(), one.name().in(frame.language()).text()))
                .sorted((one, other) -> order.compare(one.label(), other.label()))
                .toList();
    }

    private List<Option> offered(Frame frame, @Nullable Listing listing) {
        List<Option> options = new java.util.ArrayList<>(markets.open(frame.reader()).stream()
                .map(one -> option(frame, one))
                .toList());
        if (listing != null && listing.place() != null) {
            String standing = listing.place().toString();
            if (options.stream().noneMatch(one -> one.code().equals(standing))) {
                options.add(markets.find(frame.reader(), listing.place())
                        .map(one -> option(frame, one))
                        .orElse(new Option(standing, standing)));
            }
        }
        return options;
    }

    private static Option option(Frame frame, Cycle cycle) {
        return new Option(cycle.reference().toString(), frame.in(cycle.title()).text());
    }
}
