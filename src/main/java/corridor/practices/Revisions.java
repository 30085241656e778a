package corridor.practices;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.audit.Audit;
import corridor.practices.Translating.Translation;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Changes of what is said of practices: by their owners, and by merging duplicates. */
@Component
class Revisions {

    private final PracticeStore store;
    private final EditionStore editions;
    private final PracticeLifecycle lifecycle;
    private final PracticeLinks links;
    private final Workflow workflow;
    private final Audit audit;

    Revisions(
            PracticeStore store,
            EditionStore editions,
            PracticeLifecycle lifecycle,
            PracticeLinks links,
            Workflow workflow,
            Audit audit) {
        this.store = store;
        this.editions = editions;
        this.lifecycle = lifecycle;
        this.links = links;
        this.workflow = workflow;
        this.audit = audit;
    }

    Outcome<Long> revise(Reader reader, Target target, PracticeContent content, String note) {
        return writable(reader, target, PracticeLifecycle.REVISING, "revise")
                .then(practice -> practice.content().equals(content)
                        ? Outcome.done(practice.id())
                        : replace(
                                reader,
                                practice,
                                new Words(
                                        content,
                                        practice.marks().over(practice.content(), content, practice.language())),
                                "revise",
                                note));
    }

    /** Writes texts in one language beside their originals, which stay as they are. */
    Outcome<Long> translate(Reader reader, Target target, Language language, Map<String, Translation> texts) {
        return writable(reader, target, PracticeLifecycle.TRANSLATING, "translate")
                .then(practice -> {
                    Words words = Translating.into(practice, language, texts);
                    return words.equals(new Words(practice.content(), practice.marks()))
                            ? Outcome.done(practice.id())
                            : replace(reader, practice, words, "translate", "");
                });
    }

    /** The practice, locked, if this reader may write it now. */
    private Outcome<Practice> writable(Reader reader, Target target, Right oncePublished, String action) {
        Optional<Practice> found = store.lock(List.of(target.id())).stream()
                .filter(one -> !Collections.disjoint(one.audience(), reader.labels()))
                .findFirst();
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "practice-missing"));
        }
        Practice practice = found.get();
        boolean open = PracticeLifecycle.OPEN.contains(practice.state());
        if (!open && !practice.published()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "state-forbids", action, practice.state()));
        }
        if (!reader.may(open ? PracticeLifecycle.DRAFTING : oncePublished, practice.organisations())) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
        }
        return target.version() != null && target.version() != practice.version()
                ? Outcome.refused(Refusal.of(Kind.STALE, "version-stale"))
                : Outcome.done(practice);
    }

    private Outcome<Long> replace(Reader reader, Practice practice, Words words, String action, String note) {
        PracticeContent content = words.content();
        Optional<Instant> undone = undone(practice, action);
        if (!store.replace(practice.id(), practice.version(), content, words.marks(), undone.isPresent())) {
            return Outcome.refused(Refusal.of(Kind.STALE, "version-stale"));
        }
        if (practice.published()) {
            editions.keep(practice, reader.actor(), note);
        }
        Map<String, Object> before = practice.content().differences(content);
        Map<String, Object> after = after(practice, words);
        undone.ifPresent(confirmed -> {
            before.put("attested_at", confirmed.toString());
            after.put("attested_at", "");
        });
        workflow.revised(lifecycle, reader, practice, action, before, after);
        link(
                List.of(practice.id()),
                List.of(new PracticeDraft(practice.slug(), practice.origin(), content, List.of())));
        return Outcome.done(practice.id());
    }

    /** When that was confirmed which no longer holds: until it is published, whoever changes more than translations undoes it. */
    private static Optional<Instant> undone(Practice practice, String action) {
        return practice.publishedAt() == null && !action.equals("translate")
                ? Optional.ofNullable(practice.attestedAt())
                : Optional.empty();
    }

    private static Map<String, Object> after(Practice before, Words words) {
        Map<String, Object> after = words.content().differences(before.content());
        if (!words.marks().equals(before.marks())) {
            after.put("translation_marks", words.marks().marks());
        }
        return after;
    }

    Outcome<Long> merge(Reader reader, long survivor, List<Long> duplicates) {
        if (!reader.may(PracticeLifecycle.MERGING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "merge"));
        }
        List<Practice> locked = store.lock(
                Stream.concat(Stream.of(survivor), duplicates.stream()).sorted().toList());
        Optional<Practice> kept =
                locked.stream().filter(one -> one.id() == survivor).findFirst();
        if (kept.isEmpty() || duplicates.contains(survivor)) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "practice-missing"));
        }
        if (!kept.get().published() && locked.stream().anyMatch(Practice::published)) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "merge-into-unpublished"));
        }
        List<Target> targets = duplicates.stream().map(Target::of).toList();
        Change change = Change.of("merge").recording(Map.of("superseded_by", survivor));
        workflow.move(lifecycle, reader, change, targets).forEach(Outcome::orThrow);
        store.leadOn(duplicates, survivor);
        PracticeContent content = kept.get().content();
        for (Practice duplicate : locked) {
            if (duplicate.id() != survivor) {
                content = Merging.into(content, duplicate.content());
            }
        }
        TranslationMarks marks = TranslationMarks.NONE;
        for (Practice one : locked) {
            marks = marks.and(
                    one.marks().over(one.content(), content, kept.get().language()));
        }
        return replace(reader, kept.get(), new Words(content, marks), "absorb", "");
    }

    Outcome<Long> assign(Reader reader, Target target, long organisation) {
        if (!reader.may(PracticeLifecycle.CHECKING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "right-missing", "assign"));
        }
        Optional<Practice> practice = store.lock(List.of(target.id())).stream().findFirst();
        if (practice.isEmpty() || !practice.get().published()) {
            return Outcome.refused(Refusal.of(Kind.MISSING, "practice-missing"));
        }
        store.assign(target.id(), organisation);
        Long before = practice.get().owner();
        workflow.revised(
                lifecycle,
                reader,
                practice.get(),
                "assign",
                before == null ? Map.of() : Map.of("owner", before),
                Map.of("owner", organisation));
        return Outcome.done(target.id());
    }

    /** What a practice says, and which of it are translations that need a person. */
    record Words(PracticeContent content, TranslationMarks marks) {}

    void link(List<Long> ids, List<PracticeDraft> drafts) {
        links.record(ids, drafts);
    }

    void relate(long practice, List<Long> others) {
        links.relate(practice, others);
    }

    List<Edition> editions(long practice) {
        return editions.of(practice);
    }

    List<Audit.Trace> history(Practice practice) {
        return audit.historyOf(practice.reference());
    }
}
