package corridor.calls.appraisals;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.calls.submissions.Submission;
import corridor.documents.Documents.Opened;
import corridor.questions.Answer;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.shared.Outcome;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Makes the copy for reviewers: identifying answers are left out, and names and addresses of authors are blacked out. */
@Component
class Blinding {

    private static final String BLACK = "█████";
    private static final int SHORTEST = 3;

    private final Organisations organisations;
    private final Enclosures enclosed;

    Blinding(Organisations organisations, Enclosures enclosed) {
        this.organisations = organisations;
        this.enclosed = enclosed;
    }

    BlindFile of(Frame frame, DossierFile file, Submission sent, QuestionSet set, Switches switches) {
        boolean named = switches.reviewersSeeAuthors();
        Answers read = read(file, set, named);
        List<BlindFile.Enclosed> documents = enclosed.of(frame, sent.id(), set, read, named);
        Answers numbered = Enclosures.numbered(read, documents);
        Optional<Pattern> names = named ? Optional.empty() : names(file, sent);
        return new BlindFile(
                file.dossier().number(),
                blacked(file.title(), names),
                blacked(numbered, names),
                file.language(),
                named
                        ? organisations
                                .find(file.owner())
                                .map(one -> frame.in(one.name()).text())
                                .orElse(null)
                        : null,
                documents);
    }

    /** What a reviewer may read of the answers. */
    static Answers read(DossierFile file, QuestionSet set, boolean named) {
        return file.answers()
                .without(
                        set,
                        question -> named
                                ? !question.forReviewers() && !question.identifying()
                                : !question.forReviewers() || question.identifying());
    }

    Optional<Outcome<Opened>> open(QuestionSet set, DossierFile file, BlindFile.Enclosed one, Switches switches) {
        return enclosed.open(set, read(file, set, switches.reviewersSeeAuthors()), one);
    }

    private static Answers blacked(Answers read, Optional<Pattern> names) {
        return new Answers(read.byCode().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new Answer(one.getValue().values().stream()
                                .map(text -> blacked(text, names))
                                .toList()))));
    }

    private Optional<Pattern> names(DossierFile file, Submission sent) {
        String words = Stream.concat(
                        organisations
                                .find(Stream.concat(Stream.of(file.owner()), sent.organisations().stream())
                                        .distinct()
                                        .toList())
                                .stream()
                                .flatMap(Blinding::called),
                        sent.authors().stream().flatMap(one -> Stream.of(one.name(), one.email())))
                .map(String::strip)
                .filter(one -> one.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of(Pattern.compile(
                        "(?<![\\p{L}\\p{N}])(" + words + ")(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static Stream<String> called(Organisation one) {
        return Stream.of(
                        one.name().byTag().values().stream(),
                        Stream.ofNullable(one.shortName()),
                        one.aliases().stream())
                .flatMap(part -> part);
    }

    private static String blacked(String text, Optional<Pattern> names) {
        return names.map(one -> one.matcher(text).replaceAll(BLACK)).orElse(text);
    }
}
