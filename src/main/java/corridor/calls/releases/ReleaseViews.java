package corridor.calls.releases;

import corridor.access.Reader;
import corridor.calls.Call;
import corridor.calls.CallPlaces;
import corridor.calls.Convening;
import corridor.calls.appraisals.Dossier;
import corridor.calls.appraisals.DossierFile;
import corridor.calls.submissions.Author;
import corridor.calls.submissions.Settling;
import corridor.calls.submissions.Submission;
import corridor.shared.Language;
import corridor.shared.Refusal;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the letters of results, and says what has to wait. */
@Component
class ReleaseViews {

    private final Settling submissions;
    private final Convening convening;
    private final LetterWords words;

    ReleaseViews(Settling submissions, Convening convening, LetterWords words) {
        this.submissions = submissions;
        this.convening = convening;
        this.words = words;
    }

    List<Preview> of(Reader reader, Call call, List<DossierFile> decided) {
        Map<Long, Submission> sent = submissions.byId(
                decided.stream().map(one -> one.dossier().submission()).toList());
        Map<String, CallPlaces.Choice> homes =
                convening.homes(reader, call).stream().collect(Collectors.toMap(CallPlaces.Choice::key, one -> one));
        Map<Language, Map<String, LetterWords.Words>> worded = new EnumMap<>(Language.class);
        Map<String, Integer> taken = new HashMap<>();
        return decided.stream()
                .map(one -> {
                    Submission submission =
                            Objects.requireNonNull(sent.get(one.dossier().submission()));
                    Map<String, LetterWords.Words> letters =
                            worded.computeIfAbsent(submission.language(), language -> words.of(call.id(), language));
                    return preview(call, one, submission, letters, homes, taken);
                })
                .sorted(Comparator.comparing(one -> one.obstacle().isEmpty()))
                .toList();
    }

    private static Preview preview(
            Call call,
            DossierFile file,
            Submission submission,
            Map<String, LetterWords.Words> letters,
            Map<String, CallPlaces.Choice> homes,
            Map<String, Integer> taken) {
        Dossier dossier = file.dossier();
        Language language = submission.language();
        LetterWords.Words general = Objects.requireNonNull(letters.get(dossier.decision()));
        Dossier.OwnWords own = dossier.letter();
        CallPlaces.Choice home = dossier.session() == null ? null : homes.get(dossier.session());
        List<Author> authors =
                submission.authors().stream().filter(Author::agreed).toList();
        Map<String, String> values = values(call, file, authors, home, language);
        String subjectSigns = own == null ? general.subject() : own.subject();
        String textSigns = own == null ? general.text() : own.text();
        String subject = LetterWords.SIGNS
                .fill(subjectSigns, values)
                .replaceAll("\\s+", " ")
                .strip();
        String text = LetterWords.SIGNS
                .fill(textSigns, values)
                .replaceAll("\n{3,}", "\n\n")
                .strip();
        Set<String> missing = new TreeSet<>(LetterWords.SIGNS.missing(subjectSigns + textSigns, values));
        missing.removeAll(Set.of("{reason}", own == null && general.version() == 0 ? "{session}" : ""));
        return new Preview(
                file,
                authors.stream().map(Author::email).toList(),
                language,
                subject,
                text,
                DigestUtils.sha256Hex(subject + "\n" + text),
                obstacle(dossier, submission, missing, homes, taken));
    }

    private static Map<String, String> values(
            Call call, DossierFile file, List<Author> authors, CallPlaces.@Nullable Choice home, Language language) {
        return Map.of(
                "name", authors.stream().map(Author::name).collect(Collectors.joining(", ")),
                "title", file.title(),
                "call", call.title().in(language).text(),
                "reason", file.dossier().decisionReason(),
                "session", home == null ? "" : home.name().in(language).text());
    }

    private static Optional<Refusal> obstacle(
            Dossier dossier,
            Submission submission,
            Set<String> missing,
            Map<String, CallPlaces.Choice> homes,
            Map<String, Integer> taken) {
        long open = submission.authors().stream().filter(Author::asked).count();
        boolean accepted = dossier.accepted();
        if (accepted && open > 0) {
            return conflict("co-authors-open", open);
        }
        if (!missing.isEmpty()) {
            return conflict("letter-incomplete", String.join(" ", missing));
        }
        if (!accepted || dossier.session() == null || homes.isEmpty()) {
            return Optional.empty();
        }
        CallPlaces.Choice home = homes.get(dossier.session());
        if (home == null) {
            return conflict("place-missing");
        }
        return taken.merge(home.key(), 1, Integer::sum) > home.left()
                ? conflict("session-full", home.name().in(submission.language()).text(), home.left())
                : Optional.empty();
    }

    private static Optional<Refusal> conflict(String code, Object... details) {
        return Optional.of(Refusal.of(Refusal.Kind.CONFLICT, code, details));
    }
}
