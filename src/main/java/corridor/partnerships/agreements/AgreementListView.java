package corridor.partnerships.agreements;

import corridor.partnerships.agreements.AgreementView.Card;
import corridor.search.FacetView;
import corridor.search.Meant;
import corridor.ui.Pages;
import java.util.List;
import java.util.Optional;

/**
 * The registry as a page shows it.
 *
 * @param carriedOut how many are carried out, in words; blank where numbers would name somebody
 * @param drafts whether this reader may draft one
 */
public record AgreementListView(
        String text,
        String sort,
        long total,
        String carriedOut,
        List<Card> cards,
        List<FacetView> facets,
        List<FacetView.Narrowing> narrowings,
        Optional<Meant> suggestion,
        Pages pages,
        String clear,
        String csv,
        String json,
        boolean drafts) {

    public static final List<String> SORTS = AgreementRequest.SORTS;
}
