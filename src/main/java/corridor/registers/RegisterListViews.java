package corridor.registers;

import corridor.registers.RegisterListView.Card;
import corridor.registers.kinds.RegisterKind;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.search.SearchRequest;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts a search result into the words of a language. */
@Component
class RegisterListViews {

    private final EntryFacets facets;
    private final Countries countries;

    RegisterListViews(EntryFacets facets, Countries countries) {
        this.facets = facets;
        this.countries = countries;
    }

    RegisterListView view(Frame frame, RegisterRequest request, Registers.Found found, boolean writer) {
        SearchRequest asked = request.asked();
        String path = request.path();
        boolean one = RegisterKind.of(request.kind()).isPresent();
        FacetView.Words words = words(frame, one);
        return new RegisterListView(
                request.kind(),
                asked.text(),
                found.result().total(),
                found.entries().stream().map(entry -> card(frame, entry)).toList(),
                FacetView.of(asked, found.result(), words),
                FacetView.narrowings(asked, other -> other.at(path), words),
                found.result()
                        .suggestion()
                        .map(text -> new Meant(text, asked.searching(text).at(path))),
                asked.pages(found.result().total(), SearchRequest.PAGE_SIZE, path),
                asked.withoutFilters().at(path),
                asked.onPage(1).at(path + "/table.csv"),
                asked.onPage(1).at("/api/v1" + path),
                one ? path + "/compare" : null,
                writer);
    }

    Card card(Frame frame, Entry entry) {
        return new Card(
                entry.slug(),
                entry.url(),
                entry.kind().code(),
                frame.in(entry.title()),
                frame.in(entry.head().summary()),
                EntryFacets.places(entry.head()).stream()
                        .limit(4)
                        .map(one -> countries.name(one, frame.language()).text())
                        .collect(Collectors.joining(" · ")),
                EntryFacets.standing(entry));
    }

    private FacetView.Words words(Frame frame, boolean one) {
        return new FacetView.Words() {
            @Override
            public String facet(String facet) {
                return facets.name(frame, facet);
            }

            @Override
            public Rendering value(String facet, String value) {
                return facets.value(frame, facet, value);
            }

            // A list of one kind need not be narrowed to it.
            @Override
            public boolean offers(String facet, String value) {
                return !(one && facet.equals("kind"));
            }
        };
    }
}
