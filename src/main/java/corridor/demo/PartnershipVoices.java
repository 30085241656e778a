package corridor.demo;

import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Right;
import corridor.demo.PartnershipTale.RoundPart;
import corridor.jobs.Job;
import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.guide.Guides;
import corridor.partnerships.pulse.PulseKind;
import corridor.partnerships.pulse.Pulses;
import corridor.questions.Answers;
import corridor.questions.Question;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the fictional partners say of their partnerships: each for itself by the guiding questions, and all together in a round. */
@Component
class PartnershipVoices {

    private static final Set<Right> RIGHTS = Set.of(
            new Right("guide.answer"), new Right("guide.give"), new Right("pulse.open"), new Right("pulse.answer"));
    private static final String ACTOR = "system:demonstration";
    private static final String CLOSING = "partnerships.round-closing";
    private static final int GUIDED = 40;

    private final ObjectProvider<Partnerships> partnerships;
    private final ObjectProvider<Guides> guides;
    private final ObjectProvider<Pulses> pulses;
    private final ObjectProvider<Job> jobs;

    PartnershipVoices(
            ObjectProvider<Partnerships> partnerships,
            ObjectProvider<Guides> guides,
            ObjectProvider<Pulses> pulses,
            ObjectProvider<Job> jobs) {
        this.partnerships = partnerships;
        this.guides = guides;
        this.pulses = pulses;
        this.jobs = jobs;
    }

    /** Where the area is on. */
    void add(WoundClock clock, LocalDate today, Players players, PartnershipTale tale, long id) {
        clock.on(
                today.minusDays(GUIDED),
                () -> Objects.requireNonNullElse(tale.guides(), Map.<String, Map<String, List<String>>>of())
                        .forEach((key, answers) -> guide(players.organisation(key), id, answers)));
        RoundPart round = tale.round();
        if (round != null) {
            LocalDate opens = today.minusDays(round.opened());
            LocalDate closes = opens.plusDays(round.days());
            clock.on(opens, () -> round(players, round, closes, id));
            if (closes.isBefore(today)) {
                clock.on(closes.plusDays(1), () -> close(players, round, id));
            }
        }
    }

    /** Given to partners, and compared. */
    private void guide(long organisation, long id, Map<String, List<String>> answers) {
        Reader reader = of(ACTOR, organisation);
        Guides door = guides.getObject();
        door.save(reader, find(reader, id), organisation, Optional.empty(), Answers.of(answers))
                .then(guide -> door.give(reader, Target.of(guide), true, true))
                .orThrow();
    }

    private void round(Players players, RoundPart told, LocalDate closes, long id) {
        Pulses door = pulses.getObject();
        Reader first = first(players, told);
        Partnership partnership = find(first, id);
        long round = door.open(first, partnership, PulseKind.of(told.kind()).orElseThrow(), closes)
                .orThrow();
        List<Question> asked =
                door.questions(door.of(first, partnership).getFirst()).questions();
        told.answers().forEach((key, lines) -> {
            for (int number = 0; number < lines.size(); number++) {
                Reader reader = of(ACTOR + "-" + key + "-" + number, players.organisation(key));
                door.answer(reader, round, levels(asked, lines.get(number))).orThrow();
            }
        });
    }

    /** One digit for each question, in their order. */
    private static Answers levels(List<Question> asked, String line) {
        Map<String, List<String>> levels = new HashMap<>();
        for (int at = 0; at < asked.size(); at++) {
            levels.put(asked.get(at).code(), List.of(line.substring(at, at + 1)));
        }
        return Answers.of(levels);
    }

    private static Reader first(Players players, RoundPart told) {
        return of(ACTOR, players.organisation(told.answers().keySet().iterator().next()));
    }

    private void close(Players players, RoundPart told, long id) {
        Reader first = first(players, told);
        long round = pulses.getObject().of(first, find(first, id)).getFirst().id();
        jobs.stream().filter(one -> one.name().equals(CLOSING)).forEach(job -> job.run(round));
    }

    private Partnership find(Reader reader, long id) {
        return partnerships.getObject().mine(reader).stream()
                .filter(one -> one.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** One who works for an organisation. */
    private static Reader of(String actor, long organisation) {
        return new Reader(
                actor,
                Set.of(),
                Set.of(),
                Map.of(organisation, RIGHTS),
                Set.of(Audience.PUBLIC, Audience.COMMUNITY, Audience.organisation(organisation)),
                Set.of());
    }
}
