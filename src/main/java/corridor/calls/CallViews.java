package corridor.calls;

import corridor.shared.CountryCode;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts calls into the words of a language. */
@Component
public class CallViews {

    private final CallTimes times;
    private final Convening convening;
    private final Taxonomies taxonomies;
    private final Countries countries;
    private final ObjectProvider<CallFigures> figures;
    private final Clock clock;

    CallViews(
            CallTimes times,
            Convening convening,
            Taxonomies taxonomies,
            Countries countries,
            ObjectProvider<CallFigures> figures,
            Clock clock) {
        this.times = times;
        this.convening = convening;
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.figures = figures;
        this.clock = clock;
    }

    /** The closing box; none while the times are not known. */
    public Optional<CallView.Box> box(Frame frame, Call call) {
        Closing closing = call.closing();
        if (closing == null || call.draft() || call.state().equals("cancelled")) {
            return Optional.empty();
        }
        ZoneId zone = closing.zone();
        boolean waits = call.state().equals("announced");
        boolean over = clock.instant().isAfter(closing.lastArrival());
        Instant told = waits ? closing.opensAt() : closing.closesAt();
        String key = waits ? "calls.opens" : over ? "calls.closed" : "calls.closes";
        return Optional.of(new CallView.Box(
                frame.t(key, frame.time(told, zone).replaceFirst(" \\([^()]*\\)$", ""), frame.zone(zone, told)),
                frame.t("calls.in-utc", frame.time(told)),
                over || waits || closing.grace().isZero()
                        ? ""
                        : frame.t("calls.grace", frame.clock(closing.lastArrival(), zone)),
                told.toString(),
                over));
    }

    public List<CallView.Row> rows(Frame frame, List<Call> listed) {
        Map<Long, String> told = new HashMap<>();
        figures.stream().forEach(part -> told.putAll(part.sentences(frame, listed)));
        return listed.stream()
                .map(call -> new CallView.Row(
                        call, frame.in(call.title()), box(frame, call).orElse(null), told.get(call.id())))
                .toList();
    }

    /** What it belongs to, where this reader may see that. */
    public List<CallView.Home> home(Frame frame, Call call) {
        return convening.places(frame.reader(), List.of(call)).values().stream()
                .map(place -> new CallView.Home(frame.in(place.name()), place.url()))
                .toList();
    }

    public List<CallView.Moved> moved(Frame frame, Call call) {
        Closing closing = call.closing();
        return closing == null
                ? List.of()
                : times.extensions(call).stream()
                        .map(one -> new CallView.Moved(
                                frame.t(
                                        "calls.moved",
                                        frame.time(one.before(), closing.zone()),
                                        frame.time(one.after(), closing.zone())),
                                one.reason()))
                        .toList();
    }

    /** Who may answer, in sentences. */
    public List<String> who(Frame frame, Call call) {
        Eligibility who = call.eligibility();
        List<String> sentences = new ArrayList<>();
        if (!who.organisationKinds().isEmpty()) {
            sentences.add(frame.t(
                    "calls.who.kinds",
                    joined(
                            frame,
                            who.organisationKinds().stream()
                                    .map(kind -> taxonomies
                                            .label("organisation-kinds", kind, frame.language())
                                            .text()))));
        }
        if (!who.countries().isEmpty()) {
            sentences.add(frame.t(
                    "calls.who.countries",
                    joined(
                            frame,
                            who.countries().stream()
                                    .map(code -> countries
                                            .name(new CountryCode(code), frame.language())
                                            .text()))));
        }
        if (who.verifiedOnly()) {
            sentences.add(frame.t("calls.who.verified"));
        }
        if (who.mostPerOrganisation() != null) {
            sentences.add(frame.t("calls.who.most", who.mostPerOrganisation()));
        }
        return sentences.isEmpty() ? List.of(frame.t("calls.who.all")) : sentences;
    }

    private static String joined(Frame frame, Stream<String> names) {
        return names.sorted(frame.alphabetical()).collect(Collectors.joining(" · "));
    }
}
