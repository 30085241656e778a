package corridor.questions;

import corridor.shared.Slug;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Whether an answer fits its question. */
final class Check {

    private Check() {}

    /** The message key below {@code questions.wrong}; none where nothing is wrong. */
    static Optional<String> of(Question question, Answer answer) {
        if (answer.isEmpty()) {
            return Optional.empty();
        }
        if (!question.kind().chosen()
                && question.kind() != Question.Kind.YES_NO
                && answer.values().stream().anyMatch(value -> value.length() > question.limit())) {
            return Optional.of("too-long");
        }
        if (answer.values().size() > question.mostAnswers()) {
            return Optional.of("too-many");
        }
        return fits(question, answer)
                ? Optional.empty()
                : Optional.of(question.kind().code());
    }

    private static boolean fits(Question question, Answer answer) {
        String value = answer.one();
        return switch (question.kind()) {
            case LINE, TEXT, THEME -> true;
            case ORGANISATION -> Slug.isOne(value);
            case CHOICE, CHOICES, LEVELLED ->
                answer.values().stream()
                        .allMatch(one -> question.choices().stream()
                                .anyMatch(choice -> choice.code().equals(one)));
            case YES_NO -> value.matches("yes|no");
            case NUMBER -> value.matches("-?\\d{1,12}([.,]\\d{1,4})?");
            case DATE -> date(value);
            case COUNTRY, COUNTRIES -> answer.values().stream().allMatch(one -> one.matches("[A-Z]{2}"));
            case LINK -> link(value);
            case DOCUMENT -> answer.values().stream().allMatch(one -> one.matches("\\d{1,18}/\\d{1,9}"));
            case POINTS -> value.isBlank() || value.matches("[1-5]");
        };
    }

    private static boolean date(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException malformed) {
            return false;
        }
    }

    private static boolean link(String value) {
        try {
            URI address = new URI(value);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
