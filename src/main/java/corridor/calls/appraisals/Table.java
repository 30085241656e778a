package corridor.calls.appraisals;

import corridor.actors.Person;
import corridor.calls.submissions.Submission;
import corridor.seating.Ability;
import corridor.seating.Sitter;
import corridor.seating.Vacancy;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.vetting.Concern;
import corridor.vetting.Conflict;
import corridor.vetting.Ties;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Dossiers that lack reviewers, and who could appraise them; everything that judging a seat needs, read once. */
record Table(
        Phase phase,
        Map<Long, DossierFile> files,
        Map<Long, List<Assignment>> seated,
        Map<Long, Sitter> pool,
        Map<Long, Set<String>> themes,
        Map<Long, Ability> abilities,
        Map<Long, Concern> concerns,
        Ties ties) {

    static final String KIND = "reviewer";
    private static final int OTHER_LANGUAGE = 24;
    private static final int OTHER_THEME = 12;
    private static final Set<String> SEATED = Set.of("offered", "accepted", "drafted", "delivered");

    List<Vacancy> vacancies() {
        return files.keySet().stream()
                .map(id -> new Vacancy(id, KIND, Math.max(0, phase.wanted() - taken(id))))
                .filter(one -> one.count() > 0)
                .toList();
    }

    private int taken(long dossier) {
        return (int) seated.getOrDefault(dossier, List.of()).stream()
                .filter(one -> one.phase() == phase.id() && SEATED.contains(one.state()))
                .count();
    }

    /** What keeps somebody away for good, or what their interests say. */
    Optional<Conflict> conflict(long dossier, long person) {
        return Optional.ofNullable(concerns.get(dossier)).flatMap(concern -> ties.of(person, concern));
    }

    /** What a dossier touches: its submission, its authors and their organisations. */
    static Concern concern(DossierFile file, Submission one) {
        return Concern.of(file.dossier().reference(), one.organisations())
                .with(Stream.concat(
                                Stream.of(one.reference()),
                                one.authors().stream()
                                        .flatMap(author -> Stream.ofNullable(author.person()))
                                        .map(person -> new Reference(Person.KIND, person)))
                        .collect(Collectors.toSet()));
    }

    Optional<Refusal> obstacle(long dossier, long person) {
        Sitter sitter = pool.get(person);
        if (sitter == null || !files.containsKey(dossier)) {
            return Optional.of(Refusal.of(Refusal.Kind.MISSING, "record-missing"));
        }
        List<Assignment> parts = seated.getOrDefault(dossier, List.of()).stream()
                .filter(one -> one.phase() == phase.id())
                .toList();
        return conflict(dossier, person)
                .filter(Conflict::hard)
                .map(Conflict::refusal)
                .or(() -> parts.stream().anyMatch(one -> one.person() == person)
                        ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "appraiser-seated"))
                        : Optional.empty())
                .or(() -> taken(dossier) >= phase.wanted()
                        ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "seats-taken"))
                        : Optional.empty())
                .or(() -> sitter.load() >= sitter.most()
                        ? Optional.of(Refusal.of(Refusal.Kind.CONFLICT, "reviewer-full"))
                        : Optional.empty());
    }

    /** Nought for one who reads its language and knows its theme. */
    OptionalInt cost(Vacancy vacancy, Sitter one) {
        if (obstacle(vacancy.record(), one.person()).isPresent()) {
            return OptionalInt.empty();
        }
        DossierFile file = Objects.requireNonNull(files.get(vacancy.record()));
        Ability ability = Objects.requireNonNull(abilities.get(one.person()));
        Set<String> asked = themes.getOrDefault(vacancy.record(), Set.of());
        return OptionalInt.of((ability.languages().contains(file.language().tag()) ? 0 : OTHER_LANGUAGE)
                + (asked.isEmpty() || !Collections.disjoint(asked, ability.themes()) ? 0 : OTHER_THEME));
    }
}
