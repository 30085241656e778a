package corridor.demo;

import corridor.shared.Reference;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a demonstration shows beside the curated catalogue: people, a fictional forum, its calls, offers and needs, partnerships. */
@Component
class Demonstration {

    private final DemonstrationPeople people;
    private final Catalogue catalogue;
    private final Cast cast;
    private final Story story;
    private final CallDemonstration call;
    private final ReviewDemonstration review;
    private final ExchangeDemonstration exchange;
    private final PartnershipDemonstration partnerships;
    private final ObjectProvider<WoundClock> clock;

    Demonstration(
            DemonstrationPeople people,
            Catalogue catalogue,
            Cast cast,
            Story story,
            CallDemonstration call,
            ReviewDemonstration review,
            ExchangeDemonstration exchange,
            PartnershipDemonstration partnerships,
            ObjectProvider<WoundClock> clock) {
        this.people = people;
        this.catalogue = catalogue;
        this.cast = cast;
        this.story = story;
        this.call = call;
        this.review = review;
        this.exchange = exchange;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    /** Adds it to a database that has none of it: all or nothing. */
    @Transactional
    public void add() {
        if (!people.add()) {
            return;
        }
        StoryFile told = catalogue.story();
        Players players = cast.gather(told.actors());
        List<Reference> cycles = story.tell(clock.getObject(), told, players);
        if (call.on()) {
            call.open(told, players, cycles.isEmpty() ? null : cycles.getLast());
            if (!cycles.isEmpty()) {
                review.tell(clock.getObject(), told, players, cycles.get(1));
            }
        }
        exchange.add(players);
        partnerships.add(clock.getObject(), players);
    }
}
