package corridor.calls.releases;

import corridor.access.Reader;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.calls.Call;
import corridor.calls.appraisals.Dossiers;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of letters of results: worded for a call, or for one dossier alone. */
@Service
public class ResultLetters {

    private final Dossiers dossiers;
    private final LetterWords words;
    private final Audit audit;

    ResultLetters(Dossiers dossiers, LetterWords words, Audit audit) {
        this.dossiers = dossiers;
        this.words = words;
        this.audit = audit;
    }

    /** Words how a call tells a result, in one language. */
    @Transactional
    public Outcome<Long> word(
            Reader reader, Call call, String result, Language language, int version, String subject, String text) {
        Optional<Refusal> obstacle = Releases.mayRelease(reader, call).or(() -> malformed(result, subject, text));
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        ResultLetter own = words.own(call.id(), result);
        boolean put = words.put(new ResultLetter(
                call.id(),
                result,
                own.subject().with(language, subject),
                own.text().with(language, text),
                version));
        if (!put) {
            return Outcome.refused(Refusal.of(Refusal.Kind.STALE, "version-stale"));
        }
        audit.append(reader, List.of(AuditEntry.of(call.reference(), "word", Map.of(), Map.of("result", result))));
        return Outcome.done(call.id());
    }

    private static Optional<Refusal> malformed(String result, String subject, String text) {
        boolean sound = ResultLetter.RESULTS.contains(result)
                && subject.length() <= 200
                && text.length() <= 8_000
                && LetterWords.SIGNS.problems(subject + text).isEmpty();
        return sound
                ? Optional.empty()
                : Optional.of(Refusal.of(
                        Refusal.Kind.INVALID,
                        "letter-incomplete",
                        String.join(" ", LetterWords.SIGNS.problems(subject + text))));
    }

    /** Words the letter of one alone. */
    @Transactional
    public Outcome<Long> wordOne(Reader reader, long dossier, String subject, String text) {
        return LetterWords.SIGNS.problems(subject + text).isEmpty() && subject.length() <= 200 && text.length() <= 8_000
                ? dossiers.word(reader, dossier, subject, text)
                : Outcome.refused(Refusal.of(
                        Refusal.Kind.INVALID,
                        "letter-incomplete",
                        String.join(" ", LetterWords.SIGNS.problems(subject + text))));
    }
}
