package corridor.exchange;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.exchange.ListingListView.Card;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Reference;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An offer or a need in a few lines, for lists of any kind. */
@Component
public class ListingCards {

    private static final int SHOWN = 3;
    private static final int LONGEST = 220;

    private final ListingFacets facets;
    private final Countries countries;
    private final Taxonomies taxonomies;
    private final Organisations organisations;

    ListingCards(ListingFacets facets, Countries countries, Taxonomies taxonomies, Organisations organisations) {
        this.facets = facets;
        this.countries = countries;
        this.taxonomies = taxonomies;
        this.organisations = organisations;
    }

    /** With what markets are called, by their references. */
    public Card card(Frame frame, Listing listing, Map<String, String> markets) {
        LocalDate ends = listing.term().ends();
        Reference place = listing.place();
        return new Card(
                listing.url(),
                listing.side().code(),
                frame.in(listing.title()),
                shortened(frame.in(listing.content().text())),
                organisation(frame, listing.organisation()),
                places(frame, listing.content()),
                listing.content().themes().stream()
                        .limit(SHOWN)
                        .map(one -> taxonomies
                                .title(Taxonomies.THEMES, one, frame.language())
                                .text())
                        .collect(Collectors.joining(" · ")),
                ends == null ? "" : frame.date(ends),
                listing.open() ? "" : listing.state(),
                place == null ? "" : markets.getOrDefault(place.toString(), ""));
    }

    private static Rendering shortened(Rendering text) {
        if (text.text().length() <= LONGEST) {
            return text;
        }
        int end = text.text().lastIndexOf(' ', LONGEST);
        String start = text.text().substring(0, end > LONGEST / 2 ? end : LONGEST);
        return new Rendering(start + " …", text.language(), text.fallback(), text.machine());
    }

    /** What an organisation is called. */
    public Rendering organisation(Frame frame, long id) {
        return frame.in(organisations.find(id).map(Organisation::name).orElse(LocalizedText.EMPTY));
    }

    /** What it is called in plain words of a language. */
    public String named(long id, Language language) {
        return organisations.find(id).map(one -> one.name().in(language).text()).orElse("");
    }

    /** Where, in a few words. */
    public String places(Frame frame, ListingContent content) {
        if (content.anywhere()) {
            return frame.t("shape.choice.anywhere");
        }
        return Stream.concat(
                        content.corridors().stream().map(one -> facets.corridor(frame, one.toString())),
                        content.countries().stream()
                                .map(one ->
                                        countries.name(one, frame.language()).text()))
                .limit(SHOWN)
                .collect(Collectors.joining(" · "));
    }
}
