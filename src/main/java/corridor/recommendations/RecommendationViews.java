package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.recommendations.Addressee.Kind;
import corridor.recommendations.RecommendationView.Line;
import corridor.recommendations.RecommendationView.Place;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lists of recommendations into the words of a language. */
@Component
class RecommendationViews {

    private final Stays stays;
    private final Reading reading;

    RecommendationViews(Stays stays, Reading reading) {
        this.stays = stays;
        this.reading = reading;
    }

    List<Line> lines(Frame frame, List<Recommendation> some) {
        Map<Long, Cycle> cycles = stays.seen(
                frame.reader(),
                some.stream().map(Recommendation::cycle).distinct().toList());
        return some.stream().map(one -> line(frame, one, cycles)).toList();
    }

    Line line(Frame frame, Recommendation one) {
        return lines(frame, List.of(one)).getFirst();
    }

    private Line line(Frame frame, Recommendation one, Map<Long, Cycle> cycles) {
        return new Line(
                one,
                frame.in(one.content().text()),
                one.content().addressees().stream()
                        .map(each -> addressee(frame, each))
                        .toList(),
                place(frame, cycles.get(one.cycle())),
                day(frame, one.content().due()));
    }

    /** A cycle, or what stands for one that this reader may not see yet. */
    static Place place(Frame frame, @Nullable Cycle cycle) {
        return cycle == null
                ? new Place(frame.t("recommendations.next-cycle"), null)
                : new Place(frame.in(cycle.title()).text(), cycle.url());
    }

    static String day(Frame frame, @Nullable LocalDate day) {
        return day == null ? "" : frame.date(day);
    }

    String addressee(Frame frame, Addressee one) {
        if (one.kind() == Kind.EVERYONE) {
            return frame.t("recommendations.addressee.everyone");
        }
        return one.kind() == Kind.CONSTITUENCY
                ? frame.t("constituency." + one.ref())
                : reading.label(one, frame.language()).orElse(one.ref());
    }
}
