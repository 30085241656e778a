package corridor.exchange;

import corridor.access.Reader;
import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.exchange.ListingForm.Outrun;
import corridor.exchange.ListingForm.Typed;
import corridor.forum.Cycle;
import corridor.shapes.FieldView;
import corridor.shapes.ShapeFields;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of an offer or a need. */
@Component
public class ListingEditViews {

    private final ListingForm form;
    private final ShapeFields fields;
    private final Organisations organisations;
    private final Naming naming;
    private final Markets markets;

    ListingEditViews(
            ListingForm form, ShapeFields fields, Organisations organisations, Naming naming, Markets markets) {
        this.form = form;
        this.fields = fields;
        this.organisations = organisations;
        this.naming = naming;
        this.markets = markets;
    }

    /**
     * The form.
     *
     * @param listing none for a new one
     * @param before what it says, for telling later who changed what
     * @param owners for whom it may be written; nobody for one that is there
     * @param owner for whom it is
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
            Owners owners,
            Named owner,
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

    Owners owners(Reader reader) {
        return organisations.owners(reader, ListingLifecycle.WRITING);
    }

    /** For whom it is, as it was typed. */
    Named owner(Frame frame, Typed typed) {
        return naming.of(frame, "organisation", typed.placed("organisation"));
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
                listing == null ? owners(frame.reader()) : Owners.NOBODY,
                owner(frame, typed),
                offered(frame, listing),
                sentence,
                outrun);
        return new ModelAndView("exchange/edit", Map.of("frame", frame, "view", view));
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
