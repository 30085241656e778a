package corridor.exchange;

import corridor.actors.Organisations;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import org.springframework.stereotype.Component;

/** Makes answers for programs. Who else reads it is said to its own people alone. */
@Component
public class ListingAnswers {

    private final Listings listings;
    private final Organisations organisations;

    ListingAnswers(Listings listings, Organisations organisations) {
        this.listings = listings;
        this.organisations = organisations;
    }

    public ListingAnswer of(Frame frame, Listing one) {
        return new ListingAnswer(
                one.id(),
                one.side().code(),
                one.slug(),
                one.state(),
                one.version(),
                organisations
                        .find(one.organisation())
                        .map(owner -> owner.slug().value())
                        .orElse(""),
                one.place() == null ? null : one.place().toString(),
                one.term().starts(),
                one.term().ends(),
                !one.standing().onBehalf(),
                Listings.mine(frame.reader(), one)
                        ? one.content()
                        : one.content().withoutReaders(),
                Offer.byAction(listings.offers(frame.reader(), one)));
    }
}
