package corridor.practices.translations;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.TranslationMarks.Status;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of translations: practices in other languages than they were written in. */
@Service
public class Translations {

    static final Right TRANSLATING = new Right("practice.translate");

    private final Practices practices;
    private final Optional<TranslationMachine> machine;

    Translations(Practices practices, ObjectProvider<TranslationMachine> machine) {
        this.practices = practices;
        this.machine = machine.stream().findFirst();
    }

    /** How far a practice can be read in each of the six languages. */
    public List<LanguageState> states(Practice practice) {
        return Language.ALL.stream()
                .map(language -> LanguageState.of(practice, language))
                .toList();
    }

    /** The service that translates by machine, if the operator provides one. */
    Optional<TranslationMachine> machine() {
        return machine;
    }

    public boolean mayTranslate(Reader reader, Practice practice) {
        return practice.writable() && reader.may(TRANSLATING, practice.organisations());
    }

    /** A practice that this reader may translate. */
    Outcome<Practice> find(Reader reader, String slug) {
        return practices
                .find(reader, slug)
                .then(practice -> mayTranslate(reader, practice)
                        ? Outcome.done(practice)
                        : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "translation-not-yours")));
    }

    /** The keys of those texts that are longer than they may be. */
    List<String> tooLong(Practice practice, Language language, TypedTranslation typed) {
        return Passage.of(practice, language).stream()
                .filter(one -> typed.texts().getOrDefault(one.key(), "").length() > one.longest())
                .map(Passage::key)
                .toList();
    }

    /** Saves what was typed, in that language alone. */
    @Transactional
    Outcome<Long> save(Reader reader, Practice seen, int version, Language language, TypedTranslation typed) {
        return tooLong(seen, language, typed).isEmpty()
                ? practices.translate(reader, new Target(seen.id(), version), language, typed.translations())
                : Outcome.refused(Refusal.of(Kind.INVALID, "translation-too-long"));
    }

    /** What is empty, filled by machine; nothing is saved. In no transaction: the service may be slow. */
    Outcome<TypedTranslation> fill(Practice practice, Language language, TypedTranslation typed) {
        if (machine.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "translation-machine-none"));
        }
        Map<Language, List<Passage>> empty = Passage.of(practice, language).stream()
                .filter(one -> typed.texts()
                        .getOrDefault(one.key(), one.status() == Status.MISSING ? "" : one.text())
                        .isEmpty())
                .collect(Collectors.groupingBy(one -> one.original().language(), Collectors.toList()));
        Map<String, String> answers = new LinkedHashMap<>();
        Outcome<TypedTranslation> filled = Outcome.done(typed);
        for (Map.Entry<Language, List<Passage>> from : empty.entrySet()) {
            filled = filled.then(
                    before -> answered(from.getValue(), from.getKey(), language).map(more -> {
                        answers.putAll(more);
                        return typed.filledBy(answers);
                    }));
        }
        return filled;
    }

    private Outcome<Map<String, String>> answered(List<Passage> passages, Language from, Language to) {
        List<String> originals =
                passages.stream().map(one -> one.original().text()).toList();
        return machine.orElseThrow().translate(originals, from, to).then(texts -> {
            if (texts.size() != originals.size()) {
                return Outcome.refused(Refusal.of(Kind.CONFLICT, "translation-machine-failed"));
            }
            Map<String, String> answers = new LinkedHashMap<>();
            for (int at = 0; at < texts.size(); at++) {
                String text = TypedText.lines(texts.get(at));
                if (!text.isEmpty() && text.length() <= passages.get(at).longest()) {
                    answers.put(passages.get(at).key(), text);
                }
            }
            return Outcome.done(answers);
        });
    }
}
