package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.verification.Verifications;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Closing;
import corridor.calls.Code;
import corridor.calls.Codes;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a submission may be begun, and whether what was sent arrived in time and is complete. */
@Component
class Admission {

    private static final String VERIFIED = "verified";

    private final Calls calls;
    private final Codes codes;
    private final Verifications verifications;
    private final QuestionSets sets;
    private final SubmissionStore store;
    private final Clock clock;

    Admission(
            Calls calls,
            Codes codes,
            Verifications verifications,
            QuestionSets sets,
            SubmissionStore store,
            Clock clock) {
        this.calls = calls;
        this.codes = codes;
        this.verifications = verifications;
        this.sets = sets;
        this.store = store;
        this.clock = clock;
    }

    /** What its call asks. */
    QuestionSet asked(Submission one) {
        return Optional.ofNullable(calls.byId(List.of(one.call())).get(one.call()))
                .map(Call::questionSet)
                .flatMap(sets::find)
                .orElseThrow();
    }

    /** The code that was used, if one was needed. */
    Outcome<Optional<Long>> begin(Reader reader, Call call, Organisation organisation, String typed) {
        Closing closing = call.closing();
        boolean running = call.open() && closing != null && closing.running(clock.instant());
        Optional<Code> code = codes.find(call, typed);
        boolean late = code.filter(Code::late).isPresent() && (call.open() || call.closed());
        Optional<Refusal> obstacle = running || late
                ? call.eligibility().obstacle(organisation, verified(reader, organisation.id()))
                : Optional.of(notOpen(call));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        boolean needed = call.hidden() || !running;
        if (needed && code.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.FORBIDDEN, "code-needed"));
        }
        if (needed && !codes.use(code.orElseThrow())) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "code-used-up"));
        }
        return Outcome.done(code.filter(one -> needed).map(Code::id));
    }

    private static Refusal notOpen(Call call) {
        Closing closing = call.closing();
        return closing != null && call.state().equals("announced")
                ? Refusal.of(Refusal.Kind.CONFLICT, "call-not-open", words(closing.opensAt(), closing.zone()))
                : Refusal.of(Refusal.Kind.CONFLICT, "call-over");
    }

    private boolean verified(Reader reader, long organisation) {
        return verifications
                .of(reader, organisation)
                .map(one -> one.stateOn(LocalDate.now(clock)))
                .filter(state -> state.equals(VERIFIED) || state.equals("expiring"))
                .isPresent();
    }

    private static String words(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).format(at.atZone(zone)) + " ("
                + zone.getId().replace('_', ' ') + ")";
    }

    /** Until when this one could arrive. */
    Instant until(Call call, Submission one) {
        Closing closing = Objects.requireNonNull(call.closing());
        return code(one).map(Code::until).orElse(closing.lastArrival());
    }

    private Optional<Code> code(Submission one) {
        return Optional.ofNullable(one.code()).flatMap(codes::find).filter(Code::late);
    }

    /** Why what arrived then does not count. */
    Optional<Refusal> late(Call call, Submission one, Instant arrived) {
        Closing closing = call.closing();
        if (closing == null || call.state().equals("cancelled")) {
            return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "call-over"));
        }
        boolean admitted = code(one)
                .map(code -> !arrived.isAfter(code.until()))
                .orElseGet(() -> closing.admits(one.begunAt(), arrived));
        return admitted
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "too-late", words(closing.closesAt(), closing.zone())));
    }

    Optional<Refusal> obstacle(Call call, Submission one, Instant arrived) {
        return late(call, one, arrived).or(() -> incomplete(call, one)).or(() -> tooMany(call, one));
    }

    /** The same for one that was sent back: its own day counts. */
    Optional<Refusal> revised(Call call, Submission one, Instant arrived) {
        LocalDate until = one.reviseUntil();
        return until != null && arrived.atOffset(ZoneOffset.UTC).toLocalDate().isAfter(until)
                ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "revision-over", until.toString()))
                : incomplete(call, one);
    }

    private Optional<Refusal> incomplete(Call call, Submission one) {
        int gaps = (one.title().isBlank() ? 1 : 0)
                + Optional.ofNullable(call.questionSet())
                        .flatMap(sets::find)
                        .map(set -> one.answers().gaps(set).size()
                                + one.answers().problems(set).size())
                        .orElse(0);
        return gaps == 0
                ? Optional.empty()
                : Optional.of(Refusal.of(Refusal.Kind.INVALID, "submission-incomplete", gaps));
    }

    private Optional<Refusal> tooMany(Call call, Submission one) {
        Integer most = call.eligibility().mostPerOrganisation();
        long others = most == null ? 0 : store.countOthers(one);
        return most != null && others >= most
                ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "one-per-organisation", others))
                : Optional.empty();
    }
}
