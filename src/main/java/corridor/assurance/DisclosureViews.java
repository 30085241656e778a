package corridor.assurance;

import corridor.access.Right;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.DisclosureView.ConsentLine;
import corridor.assurance.DisclosureView.Line;
import corridor.assurance.DisclosureView.ReplyLine;
import corridor.assurance.DisclosureView.Words;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeLine;
import corridor.shared.Language;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts disclosures into the words of a language. */
@Component
class DisclosureViews {

    /** A text is kept as an object from tags of languages to what it says there, also inside a text that is kept. */
    private static final Pattern TAGS = Pattern.compile(
            "\"(" + Language.ALL.stream().map(Language::tag).collect(Collectors.joining("|")) + ")\\\\*\"\\s*:");

    private final Organisations organisations;
    private final Records records;
    private final ReleaseStore releases;
    private final ReplyPeriod period;
    private final Clock clock;

    DisclosureViews(
            Organisations organisations, Records records, ReleaseStore releases, ReplyPeriod period, Clock clock) {
        this.organisations = organisations;
        this.records = records;
        this.releases = releases;
        this.period = period;
        this.clock = clock;
    }

    DisclosureView view(Frame frame, Disclosure one, String typed, String sentence) {
        Map<Long, String> names = names(frame, List.of(one));
        boolean asked = one.state().equals(DisclosureLifecycle.ASKED);
        boolean released = one.state().equals(DisclosureLifecycle.RELEASED);
        return new DisclosureView(
                one,
                fact(frame, one),
                lines(frame, one),
                others(frame, one),
                when(frame, one, names),
                one.consents().stream()
                        .map(each -> new ConsentLine(
                                names.getOrDefault(each.organisation(), ""),
                                each.answer(),
                                each.at() == null ? "" : frame.date(each.at()),
                                each.note()))
                        .toList(),
                releases.replies(List.of(one.id())).getOrDefault(one.id(), List.of()).stream()
                        .map(each -> new ReplyLine(
                                names.getOrDefault(each.organisation(), ""),
                                frame.in(each.text()),
                                frame.date(each.sentAt())))
                        .toList(),
                naming(frame, one, names),
                asked ? held(frame, DisclosureLifecycle.CONSENTING, one.parties(), names) : List.of(),
                released ? held(frame, DisclosureLifecycle.CONSENTING, one.given(), names) : List.of(),
                replies(one) ? held(frame, DisclosureLifecycle.REPLYING, one.named(), names) : List.of(),
                asked && frame.reader().may(DisclosureLifecycle.PROPOSING, one.parties()),
                released && frame.reader().may(DisclosureLifecycle.STOPPING),
                typed,
                sentence);
    }

    private List<List<ShapeLine>> lines(Frame frame, Disclosure one) {
        return records.of(one.about())
                .map(kind -> kind.view(frame, one.fact(), one.content()))
                .orElse(List.of());
    }

    /** Whoever agrees, agrees to what stands in each language. */
    private List<Words> others(Frame frame, Disclosure one) {
        Set<String> tags = TAGS.matcher(one.content())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        return Language.ALL.stream()
                .filter(each -> tags.size() > 1 && each != frame.language() && tags.contains(each.tag()))
                .map(frame::speaking)
                .map(other -> new Words(other, lines(other, one)))
                .toList();
    }

    private String naming(Frame frame, Disclosure one, Map<Long, String> names) {
        String those = one.named().stream()
                .sorted()
                .map(each -> names.getOrDefault(each, ""))
                .collect(Collectors.joining(", "));
        Instant until = one.replyUntil();
        return those.isEmpty()
                ? ""
                : until == null
                        ? frame.t("assurance.named-then", those, period.days())
                        : frame.t("assurance.named", those, frame.time(until));
    }

    private boolean replies(Disclosure one) {
        Instant until = one.replyUntil();
        return one.state().equals(DisclosureLifecycle.RELEASED)
                && until != null
                && clock.instant().isBefore(until);
    }

    private static List<Option> held(Frame frame, Right right, Collection<Long> ids, Map<Long, String> names) {
        return ids.stream()
                .filter(id -> frame.reader().may(right, Set.of(id)))
                .sorted()
                .map(id -> new Option(String.valueOf(id), names.getOrDefault(id, "")))
                .toList();
    }

    private Map<Long, String> names(Frame frame, Collection<Disclosure> those) {
        Set<Long> ids = those.stream()
                .flatMap(one -> Stream.concat(one.parties().stream(), one.named().stream()))
                .collect(Collectors.toSet());
        return organisations.byId(ids).values().stream()
                .collect(Collectors.toMap(
                        Organisation::id, one -> frame.in(one.name()).text()));
    }

    static String fact(Frame frame, Disclosure one) {
        return frame.t("assurance.fact." + one.about().kind() + "." + one.fact());
    }

    /** To whom, from when, and for whose yes it waits: one sentence. */
    private static String when(Frame frame, Disclosure one, Map<Long, String> names) {
        String whom = frame.t("assurance.to." + one.shownTo());
        Instant earliest = one.shownFrom();
        String from = earliest == null ? "" : frame.time(earliest);
        String waiting = one.consents().stream()
                .filter(each -> !each.given())
                .map(each -> names.getOrDefault(each.organisation(), ""))
                .collect(Collectors.joining(", "));
        return switch (one.state()) {
            case DisclosureLifecycle.ASKED ->
                from.isEmpty()
                        ? frame.t("assurance.when.asked", whom, waiting)
                        : frame.t("assurance.when.asked-from", whom, from, waiting);
            case DisclosureLifecycle.RELEASED ->
                from.isEmpty()
                        ? frame.t("assurance.when.released", whom)
                        : frame.t("assurance.when.released-from", whom, from);
            default -> frame.t("assurance.when." + one.state());
        };
    }

    static Line line(Frame frame, Disclosure one) {
        return new Line(frame.in(one.title()).text(), fact(frame, one), one.url(), one.state(), detail(frame, one));
    }

    /** How many agree, or until when somebody may reply. */
    static String detail(Frame frame, Disclosure one) {
        return one.state().equals(DisclosureLifecycle.ASKED)
                ? frame.t(
                        "assurance.agreed-of", one.given().size(), one.parties().size())
                : frame.date(one.proposedAt());
    }
}
