package corridor.calls.appraisals;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.calls.submissions.Submission;
import corridor.questions.Answer;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.questions.QuestionSet;
import corridor.ui.Frame;
import java.util.Comparator;
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

    Blinding(Organisations organisations) {
        this.organisations = organisations;
    }

    BlindFile of(Frame frame, DossierFile file, Submission sent, QuestionSet set, Switches switches) {
        Answers read = file.answers().without(set, question -> !question.forReviewers());
        if (switches.reviewersSeeAuthors()) {
            return new BlindFile(
                    file.dossier().number(),
                    file.title(),
                    file.answers().without(set, question -> !question.forReviewers() && !question.identifying()),
                    file.language(),
                    organisations
                            .find(file.owner())
                            .map(one -> frame.in(one.name()).text())
                            .orElse(null));
        }
        Optional<Pattern> names = names(file, sent);
        return new BlindFile(
                file.dossier().number(),
                blacked(file.title(), names),
                new Answers(read.without(set, Question::identifying).byCode().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                one -> new Answer(one.getValue().values().stream()
                                        .map(text -> blacked(text, names))
                                        .toList())))),
                file.language(),
                null);
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
