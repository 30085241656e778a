package corridor.recommendations;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.forum.Cycle;
import corridor.recommendations.RecommendationView.Followed;
import corridor.recommendations.RecommendationView.Named;
import corridor.recommendations.RecommendationView.Place;
import corridor.recommendations.RecommendationView.Stage;
import corridor.recommendations.RecommendationView.Station;
import corridor.recommendations.RecommendationView.Text;
import corridor.recommendations.RecommendationView.Whole;
import corridor.recommendations.RulingStore.Bearing;
import corridor.recommendations.RulingStore.Made;
import corridor.recommendations.RulingStore.Wording;
import corridor.taxonomy.Taxonomies;
import corridor.threads.Threads;
import corridor.ui.Differences;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts all that is known of a recommendation into the words of a language. */
@Component
class WholeViews {

    private final Recommendations recommendations;
    private final FollowUps followUps;
    private final RecommendationViews views;
    private final Stays stays;
    private final Organisations organisations;
    private final Taxonomies taxonomies;
    private final Threads threads;

    WholeViews(
            Recommendations recommendations,
            FollowUps followUps,
            RecommendationViews views,
            Stays stays,
            Organisations organisations,
            Taxonomies taxonomies,
            Threads threads) {
        this.recommendations = recommendations;
        this.followUps = followUps;
        this.views = views;
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
                stages(frame, one),
                texts(frame, one),
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

    /** Each decision, with the cycle in which it stood from then on. */
    private List<Stage> stages(Frame frame, Recommendation one) {
        Map<Long, Bearing> bearings = new HashMap<>();
        recommendations.bearings(one).forEach(bearing -> {
            Long ruling = bearing.ruling();
            if (ruling != null) {
                bearings.put(ruling, bearing);
            }
        });
        List<Made> made = recommendations.rulings(one);
        Map<Long, Cycle> cycles = stays.seen(
                frame.reader(),
                Stream.concat(
                                made.stream().map(Made::cycle),
                                bearings.values().stream().map(Bearing::cycle))
                        .collect(Collectors.toSet()));
        return made.stream()
                .map(each -> stage(frame, each, Optional.ofNullable(bearings.get(each.id())), cycles))
                .toList();
    }

    private static Stage stage(Frame frame, Made made, Optional<Bearing> bearing, Map<Long, Cycle> cycles) {
        return new Stage(
                made.kind(),
                RecommendationViews.place(
                        frame, cycles.get(bearing.map(Bearing::cycle).orElse(made.cycle()))),
                made.ruling().body(),
                RecommendationViews.day(frame, made.ruling().day()),
                frame.in(made.ruling().why()),
                bearing.map(each -> RecommendationViews.day(frame, each.due())).orElse(""));
    }

    /** The texts that it had before, each with what the next one changed; none while it has its first. */
    private List<Text> texts(Frame frame, Recommendation one) {
        List<Wording> wordings = one.wording() == 1 ? List.of() : recommendations.wordings(one);
        List<Text> texts = new ArrayList<>();
        for (int at = 0; at + 1 < wordings.size(); at++) {
            Wording now = wordings.get(at);
            texts.add(new Text(
                    now.number(),
                    frame.date(now.from()),
                    now.reason(),
                    Differences.between(
                            frame.in(wordings.get(at + 1).text()).text(),
                            frame.in(now.text()).text(),
                            frame.language())));
        }
        return texts;
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
