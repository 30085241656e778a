package corridor.practices.translations;

import corridor.practices.Translating.Translation;
import corridor.practices.TranslationMarks;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.util.MultiValueMap;

/**
 * A translation as it was typed.
 *
 * @param texts by the keys of the passages
 * @param read keys of those that the translator says they have read
 * @param machine what came from a machine, by key: the digest of its words
 */
record TypedTranslation(Map<String, String> texts, Set<String> read, Map<String, String> machine) {

    static TypedTranslation of(MultiValueMap<String, String> fields) {
        TypedTranslation typed = new TypedTranslation(new LinkedHashMap<>(), new TreeSet<>(), new LinkedHashMap<>());
        fields.forEach((name, values) -> {
            String key = name.substring(name.indexOf('.') + 1);
            if (name.startsWith("text.")) {
                typed.texts.put(key, TypedText.lines(values.getFirst()));
            } else if (name.startsWith("read.")) {
                typed.read.add(key);
            } else if (name.startsWith("machine.")) {
                typed.machine.put(key, values.getFirst());
            }
        });
        return typed;
    }
    /** With what a machine answered for what is empty. */
    TypedTranslation filledBy(Map<String, String> answers) {
        Map<String, String> all = new LinkedHashMap<>(texts);
        Map<String, String> ofMachine = new LinkedHashMap<>(machine);
        answers.forEach((key, text) -> {
            all.put(key, text);
            ofMachine.put(key, TranslationMarks.digest(text));
        });
        return new TypedTranslation(all, read, ofMachine);
    }

    /** Whether the words of this text are those that a machine answered. */
    boolean byMachine(String key) {
        return TranslationMarks.digest(texts.getOrDefault(key, "")).equals(machine.get(key));
    }

    Map<String, Translation> translations() {
        Map<String, Translation> translations = new LinkedHashMap<>();
        texts.forEach((key, text) -> translations.put(key, new Translation(text, byMachine(key), read.contains(key))));
        return translations;
    }
}
