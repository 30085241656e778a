package corridor.outbox;

import com.ibm.icu.text.MessageFormat;
import corridor.access.Grants;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.access.Role;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.ui.Messages;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of how letters are worded: the operator's own words, or those that Corridor brings along. */
@Service
public class Wordings implements Grants {

    static final String KEYS = "letters.";

    /** Who words letters anew. */
    public static final Right WORDING = new Right("letter.word");

    private final WordingStore store;
    private final Messages messages;
    private final Audit audit;

    Wordings(WordingStore store, Messages messages, Audit audit) {
        this.store = store;
        this.audit = audit;
        this.messages = messages;
    }

    /** The subject of a kind of letter, in one line. */
    public String subject(String kind, Language language, Object... values) {
        String subject = store.find(kind, language)
                .map(own -> format(own.subject(), language, values))
                .orElseGet(() -> messages.text(language, KEYS + kind + ".subject", values));
        return subject.replaceAll("\\s+", " ").strip();
    }

    /** The text of a kind of letter. */
    public String text(String kind, Language language, Object... values) {
        Optional<Wording> own = store.find(kind, language);
        return own.isPresent()
                ? format(own.get().text(), language, values)
                : messages.text(language, KEYS + kind + ".text", values);
    }

    /** The kinds of letters whose wording can be changed. */
    public List<String> kinds() {
        return messages.keys(KEYS).stream()
                .filter(key -> key.endsWith(".subject"))
                .map(key -> key.substring(KEYS.length(), key.length() - ".subject".length()))
                .toList();
    }

    /** How a kind of letter is worded, with its placeholders. */
    public Wording wording(String kind, Language language) {
        return store.find(kind, language).orElseGet(() -> supplied(kind, language));
    }

    private Wording supplied(String kind, Language language) {
        return new Wording(
                kind,
                language,
                0,
                messages.pattern(language, KEYS + kind + ".subject"),
                messages.pattern(language, KEYS + kind + ".text"));
    }

    /**
     * Words a kind of letter anew. Refused if a placeholder is malformed or is none of those that the letter has, and if
     * someone changed it meanwhile.
     */
    @Transactional
    public Outcome<Integer> change(Reader reader, Wording wording) {
        if (!reader.may(WORDING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "drafts-confidential"));
        }
        Wording supplied = supplied(wording.kind(), wording.language());
        if (!fits(wording.subject(), supplied) || !fits(wording.text(), supplied)) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "wording-placeholder"));
        }
        Wording before = wording(wording.kind(), wording.language());
        if (!store.put(wording, reader.actor())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        audit.append(
                reader,
                List.of(AuditEntry.of(
                        new Reference("letter-wording", kinds().indexOf(wording.kind())),
                        "word",
                        Map.of("subject", before.subject(), "text", before.text()),
                        Map.of(
                                "kind", wording.kind(),
                                "language", wording.language().tag(),
                                "subject", wording.subject(),
                                "text", wording.text()))));
        return Outcome.done(wording.version() + 1);
    }

    private static boolean fits(String pattern, Wording supplied) {
        Set<String> known = new HashSet<>(names(supplied.subject()).orElse(Set.of()));
        known.addAll(names(supplied.text()).orElse(Set.of()));
        return names(pattern).filter(known::containsAll).isPresent();
    }

    private static Optional<Set<String>> names(String pattern) {
        try {
            return Optional.of(new MessageFormat(pattern, Language.ENGLISH.locale()).getArgumentNames());
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static String format(String pattern, Language language, Object... values) {
        return new MessageFormat(pattern, language.locale()).format(values);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(WORDING, Set.of(Role.SECRETARIAT));
    }
}
