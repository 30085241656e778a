package corridor.practices.submissions;

import corridor.access.Reader;
import corridor.access.Right;
import corridor.actors.Organisations;
import corridor.actors.Owners;
import corridor.practices.Classification;
import corridor.practices.Classification.Proponents;
import corridor.practices.Narrative;
import corridor.practices.Origin;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.practices.PracticeDraft;
import corridor.practices.PracticeDraft.Ownership;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slug;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of submissions: practices that their owners write. */
@Service
public class Submissions {

    static final Right DRAFTING = new Right("practice.draft");
    private static final Right CHECKING = new Right("practice.check");

    private final Practices practices;
    private final Organisations organisations;
    private final Map<Step, Screen> screens;

    Submissions(Practices practices, Organisations organisations, List<Screen> screens) {
        this.practices = practices;
        this.organisations = organisations;
        this.screens = screens.stream().collect(Collectors.toUnmodifiableMap(Screen::step, Function.identity()));
    }

    Screen screen(Step step) {
        return java.util.Objects.requireNonNull(screens.get(step));
    }

    /** For whom this reader may write. */
    Owners owners(Reader reader) {
        return organisations.owners(reader, DRAFTING);
    }

    /** Whether this reader may write for that organisation. */
    boolean mayWriteFor(Reader reader, long organisation) {
        return reader.may(DRAFTING, Set.of(organisation))
                && organisations.find(organisation).isPresent();
    }

    /** Whether what this reader writes for that organisation is written on its behalf. */
    static boolean onBehalf(Reader reader, long organisation) {
        return !reader.speaksFor(organisation, DRAFTING);
    }

    /** Begins a practice of an organisation. Returns its id. */
    @Transactional
    public Outcome<Long> begin(Reader reader, long organisation, Language language, String title) {
        if (organisations.find(organisation).isEmpty()) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "organisation-missing"));
        }
        PracticeContent content = new PracticeContent(
                LocalizedText.EMPTY.with(language, StartScreen.oneLine(title)),
                LocalizedText.EMPTY,
                new Classification(
                        new Proponents(List.of(organisation), List.of(), List.of()),
                        Classification.UNKNOWN.places(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        Classification.UNKNOWN.years()),
                Narrative.EMPTY);
        return draft(reader, organisation, language, content);
    }

    /** Begins a practice of which something is known already. The organisation is the first of its proponents. */
    Outcome<Long> draft(Reader reader, long organisation, Language language, PracticeContent content) {
        return practices
                .draft(
                        reader,
                        List.of(new PracticeDraft(
                                new Slug(Practices.PROVISIONAL
                                        + UUID.randomUUID().toString().substring(0, 8)),
                                onBehalf(reader, organisation) ? Origin.ON_BEHALF : Origin.SUBMITTED,
                                content,
                                List.of(),
                                new Ownership(organisation, reader.person().orElse(null), language))))
                .map(List::getFirst);
    }

    /** A practice that this reader writes. One that nobody owns is for those who may write all of them. */
    Outcome<Practice> find(Reader reader, long id) {
        return practices.find(reader, List.of(id)).stream()
                .filter(one -> one.owner() != null || reader.may(DRAFTING, Set.of()))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "practice-missing")));
    }

    /** What is wrong with what was typed. A text that stood there before may be as long as it is. */
    Map<String, Problem> problems(Practice practice, Step step, Typed typed) {
        Typed stored = screen(step).read(practice, practice.language());
        Map<String, Problem> problems = new LinkedHashMap<>(screen(step).problems(typed));
        problems.entrySet()
                .removeIf(one -> one.getValue().code().equals(Longest.TOO_LONG)
                        && typed.one(one.getKey()).equals(stored.one(one.getKey())));
        return problems;
    }

    /** Saves one screen. What was typed has no problems. */
    @Transactional
    Outcome<Long> save(Reader reader, Practice seen, int version, Step step, Typed typed) {
        PracticeContent content = screen(step).write(seen, typed);
        return practices.revise(reader, new Target(seen.id(), version), content, "");
    }

    /** Those that this reader writes, in whatever state, the latest changed first. */
    List<Practice> ofReader(Reader reader) {
        return practices.ofOwners(reader, reader.rightsFor().keySet());
    }

    /** How many of them wait for their owner, or for the check of this reader. */
    long countOpen(Reader reader) {
        return practices.countOpen(reader, reader.rightsFor().keySet());
    }

    /** Those that wait for the secretariat's check, the longest waiting first. */
    List<Practice> waiting(Reader reader) {
        return reader.may(CHECKING, Set.of()) ? practices.waiting(reader) : List.of();
    }
}
