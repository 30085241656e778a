package corridor.calls.releases;

import corridor.outbox.Placeholders;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.ui.Messages;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Words letters of results: the call's own words or those that Corridor brings along, with what they stand for. */
@Component
class LetterWords {

    static final Placeholders SIGNS = Placeholders.of("name", "title", "call", "reason", "session");

    private final ResultLetterStore store;
    private final Messages messages;

    LetterWords(ResultLetterStore store, Messages messages) {
        this.store = store;
        this.messages = messages;
    }

    /** How each result of a call is told in a language. */
    Map<String, Words> of(long call, Language language) {
        Map<String, ResultLetter> own = store.of(call);
        return ResultLetter.RESULTS.stream()
                .collect(Collectors.toMap(result -> result, result -> words(own.get(result), result, language)));
    }

    private Words words(@Nullable ResultLetter own, String result, Language language) {
        return new Words(
                own == null || own.subject().isEmpty()
                        ? brought(result + ".subject", language)
                        : own.subject().in(language).text(),
                own == null || own.text().isEmpty()
                        ? brought(result + ".text", language)
                        : own.text().in(language).text(),
                own == null ? 0 : own.version());
    }

    private String brought(String key, Language language) {
        return messages.text(language, "calls.letter." + key, "{name}", "{title}", "{call}", "{reason}", "{session}");
    }

    ResultLetter own(long call, String result) {
        return store.of(call)
                .getOrDefault(result, new ResultLetter(call, result, LocalizedText.EMPTY, LocalizedText.EMPTY, 0));
    }

    boolean put(ResultLetter letter) {
        return store.put(letter);
    }

    /** A letter with its signs. */
    record Words(String subject, String text, int version) {}
}
