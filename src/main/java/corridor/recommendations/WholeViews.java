package corridor.recommendations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.recommendations.RecommendationView.Followed;
import corridor.recommendations.RecommendationView.Named;
import corridor.recommendations.RecommendationView.Place;
import corridor.recommendations.RecommendationView.Station;
import corridor.recommendations.RecommendationView.Whole;
import corridor.taxonomy.Taxonomies;
import corridor.threads.Threads;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts all that is known of a recommendation into the words of a language. */
@Component
class WholeViews {

    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final RecommendationViews views;
    private final HistoryViews history;
    private final Stays stays;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final Threads threads;

    WholeViews(
            Recommendations recommendations,
            FollowUps followUps,
            RecommendationViews views,
            HistoryViews history,
            Stays stays,
            Organisations organisations,
            Taxonomies taxonomies,
            Threads threads) {
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.views = views;
        this.history = history;
        this.stays = stays;
        this.organisations = organisations;
        this.taxonomies = taxonomies;
        this.threads = threads;
    }

    Whole whole(Frame frame, Recommendation one) {
        return new Whole(
                views.line(frame, one),
                from(frame, one),
                into(frame, one),
                terms(frame, one),
                history.stages(frame, one),
                history.texts(frame, one),
                followed(frame, one),
                thread(frame, one),
                recommendations.offers(frame.reader(), one).stream()
                        .filter(offer -> !offer.action().equals("record"))
                        .toList());
    }

    private Optional<Place> from(Frame frame, Recommendation one) {
        Long session = one.content().session();
        return session == null
                ? Optional.of(one.content().source())
                        .filter(source -> !source.isBlank())
                        .map(source -> new Place(source, null))
                : stays.session(frame.reader(), session)
                        .map(found -> new Place(frame.in(found.title()).text(), found.url()));
    }

    private Optional<Place> into(Frame frame, Recommendation one) {
        Long into = one.mergedInto();
        return into == null
                ? Optional.empty()
                : Optional.ofNullable(recommendations
                                .find(frame.reader(), List.of(into))
                                .get(into))
                        .map(found -> new Place(
                                frame.in(RecommendationNames.name(found)).text(), found.url()));
    }

    private List<Place> terms(Frame frame, Recommendation one) {
        return Stream.concat(
                        one.content().themes().stream()
                                .map(code -> new Place(
                                        taxonomies
                                                .label(Taxonomies.THEMES, code, frame.language())
                                                .text(),
                                        "/themes/" + code)),
                        one.content().objectives().stream()
                                .map(code -> new Place(
                                        code + " · "
                                                + taxonomies
                                                        .label(Taxonomies.OBJECTIVES, code, frame.language())
                                                        .text(),
                                        "/objectives/" + code)))
                .toList();
    }

    private Followed followed(Frame frame, Recommendation one) {
        List<FollowUp> named = followUps.named(frame.reader(), one);
        Map<Long, Organisation> whose =
                organisations.byId(named.stream().map(FollowUp::organisation).toList());
        return new Followed(
                followUps.aggregate(one),
                named.stream()
                        .filter(each -> whose.containsKey(each.organisation()))
                        .map(each -> named(frame, each, whose))
                        .toList(),
                one.open() && frame.reader().may(FollowUpLifecycle.FOLLOWING));
    }

    private static Named named(Frame frame, FollowUp one, Map<Long, Organisation> whose) {
        Organisation organisation = java.util.Objects.requireNonNull(whose.get(one.organisation()));
        return new Named(
                organisation.name().in(frame.language()).text(),
                "/organisations/" + organisation.slug(),
                one,
                RecommendationViews.day(frame, one.told().byWhen()));
    }

    private List<Station> thread(Frame frame, Recommendation one) {
        return threads.of(frame.reader(), one.reference()).stream()
                .map(entry -> new Station(entry.relation(), frame.in(entry.name()), entry.url(), entry.year()))
                .toList();
    }
}
