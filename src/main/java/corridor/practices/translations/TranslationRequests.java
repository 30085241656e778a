package corridor.practices.translations;

import static corridor.practices.translations.Translations.TRANSLATING;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.translations.TranslationRequestStore.Demand;
import corridor.practices.translations.TranslationRequestStore.Waiting;
import corridor.practices.translations.TranslationRequestStore.Wanted;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Moved;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of requests for translations. Each person asks once for a language; all who did are told when it is there. */
@Service
public class TranslationRequests implements PersonalRecords {

    private static final int PAGE_SIZE = 50;

    /** What may have completed a translation, or shown it. */
    private static final Set<String> COMPLETING =
            Set.of("translate", "revise", "absorb", "publish", "check", "release", "reinstate", "reinstate-reviewed");

    private final TranslationRequestStore store;
    private final Practices practices;
    private final Notices notices;
    private final Audit audit;

    TranslationRequests(TranslationRequestStore store, Practices practices, Notices notices, Audit audit) {
        this.store = store;
        this.practices = practices;
        this.notices = notices;
        this.audit = audit;
    }

    /** Asks that a practice be translated. Asked again, nothing changes. Refused where all of it is there already. */
    @Transactional
    public Outcome<Practice> ask(Reader reader, Practice practice, Language language) {
        if (LanguageState.of(practice, language).whole()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "translation-there"));
        }
        return person(reader).map(person -> {
            if (store.insert(practice.id(), language, person)) {
                journal(reader, practice, language, "ask-translation");
            }
            return practice;
        });
    }

    /** Takes a wish back. */
    @Transactional
    public Outcome<Practice> takeBack(Reader reader, Practice practice, Language language) {
        return person(reader).map(person -> {
            if (store.remove(practice.id(), language, person)) {
                journal(reader, practice, language, "take-back-translation");
            }
            return practice;
        });
    }

    private static Outcome<Long> person(Reader reader) {
        return reader.person()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.of(Kind.FORBIDDEN, reader.signedIn() ? "person-needed" : "sign-in-needed")));
    }

    private void journal(Reader reader, Practice practice, Language language, String action) {
        audit.append(
                reader,
                List.of(AuditEntry.of(practice.reference(), action, Map.of(), Map.of("language", language.tag()))));
    }

    Demand demand(Reader reader, Practice practice) {
        return store.demand(practice.id(), reader.person());
    }

    boolean mayRead(Reader reader) {
        return reader.may(TRANSLATING);
    }

    /** A page of what this reader may translate and somebody asks for, what most ask for first. */
    @Transactional(readOnly = true)
    Outcome<Slice<Wanted>> wanted(Reader reader, int page) {
        return mayRead(reader)
                ? Outcome.done(store.wanted(reader, everywhere(reader), owners(reader), Math.max(1, page), PAGE_SIZE))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "translation-requests-not-yours"));
    }

    long count(Reader reader) {
        return store.count(reader, everywhere(reader), owners(reader));
    }

    private static boolean everywhere(Reader reader) {
        return reader.may(TRANSLATING, Set.of());
    }

    private static List<Long> owners(Reader reader) {
        return reader.organisationsWith(TRANSLATING);
    }

    /** In the transaction of the change: those who asked are told if, and only if, it stays. */
    @EventListener
    void follow(Moved moved) {
        if (moved.kind().equals(Practice.KIND) && COMPLETING.contains(moved.action())) {
            List<Waiting> waiting = store.waiting(moved.records());
            if (!waiting.isEmpty()) {
                settle(waiting);
            }
        }
    }

    /** What visitors do not see, such as a practice that is held back, keeps its requests until they do. */
    private void settle(List<Waiting> waiting) {
        Map<Long, Practice> found =
                practices
                        .find(
                                Reader.VISITOR,
                                waiting.stream()
                                        .map(Waiting::practice)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(Practice::id, Function.identity()));
        List<Waiting> told = waiting.stream()
                .filter(one -> Stream.ofNullable(found.get(one.practice()))
                        .anyMatch(practice ->
                                LanguageState.of(practice, one.language()).whole()))
                .toList();
        told.forEach(one -> tell(Objects.requireNonNull(found.get(one.practice())), one));
        store.removeAll(told);
    }

    private void tell(Practice practice, Waiting waiting) {
        notices.tell(new Notice(
                "practices.translated",
                practice.reference(),
                practice.content().title(),
                "/practices/" + practice.slug() + "?lang=" + waiting.language().tag(),
                waiting.people().stream().map(Audience::person).collect(Collectors.toSet()),
                null,
                List.of(waiting.language().ownName())));
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of("translationRequests", store.of(person.id()));
    }

    @Override
    public void erase(Person person) {
        store.removeOf(person.id());
    }
}
