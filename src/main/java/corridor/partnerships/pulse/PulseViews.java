package corridor.partnerships.pulse;

import corridor.partnerships.Partnership;
import corridor.partnerships.pulse.PulseResult.Line;
import corridor.partnerships.pulse.PulseView.ResultView;
import corridor.partnerships.pulse.PulseView.Row;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.ui.Frame;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts rounds and what came of them into the words of a language. */
@Component
class PulseViews {

    private static final int USUAL_DAYS = 21;

    private final Pulses pulses;
    private final Clock clock;

    PulseViews(Pulses pulses, Clock clock) {
        this.pulses = pulses;
        this.clock = clock;
    }

    PulseView view(Frame frame, Partnership one, String typed, String sentence) {
        List<Round> rounds = pulses.of(frame.reader(), one);
        boolean opens = pulses.mayOpen(frame.reader(), one);
        List<Round> open = rounds.stream().filter(Round::open).toList();
        return new PulseView(
                one,
                open.stream()
                        .map(round -> new PulseView.Line(
                                round,
                                frame.date(round.closes()),
                                pulses.mayAnswer(frame.reader(), round),
                                pulses.hasAnswered(frame.reader(), round),
                                opens))
                        .toList(),
                results(frame, rounds),
                !opens
                        ? List.of()
                        : Arrays.stream(PulseKind.values())
                                .filter(kind -> open.stream().noneMatch(round -> round.kind() == kind))
                                .filter(kind -> pulses.vain(one, kind).isEmpty())
                                .map(PulseKind::code)
                                .toList(),
                typed.isEmpty()
                        ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                .plusDays(USUAL_DAYS)
                                .toString()
                        : typed,
                opens && one.confirmed().size() < PulseResult.ORGANISATIONS,
                sentence);
    }

    private List<ResultView> results(Frame frame, List<Round> rounds) {
        Map<Long, QuestionSet> sets = new HashMap<>();
        return rounds.stream()
                .filter(Round::closed)
                .map(round -> result(
                        frame, round, sets.computeIfAbsent(round.questionSet(), none -> pulses.questions(round))))
                .toList();
    }

    private static ResultView result(Frame frame, Round round, QuestionSet set) {
        PulseResult result = round.result();
        return new ResultView(
                round,
                frame.t("pulse.closed-on", frame.date(round.closes())),
                result.shown() ? frame.t("pulse.answers", result.answers()) : "",
                set.questions().stream()
                        .flatMap(question -> row(frame, question, result).stream())
                        .toList());
    }

    private static Optional<Row> row(Frame frame, Question question, PulseResult result) {
        Line line = result.lines().get(question.code());
        return line == null
                ? Optional.empty()
                : Optional.of(new Row(
                        frame.in(question.label()),
                        frame.number(line.mean()),
                        line.close(),
                        question.choices().stream()
                                .filter(choice -> line.spread().containsKey(choice.code()))
                                .map(choice -> frame.in(choice.label()).text() + ": "
                                        + frame.number(line.spread().getOrDefault(choice.code(), 0)))
                                .toList()));
    }
}
