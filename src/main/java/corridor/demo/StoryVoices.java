package corridor.demo;

import corridor.consultations.Consultation;
import corridor.consultations.Consultations;
import corridor.consultations.Contributions;
import corridor.consultations.inquiries.Consent;
import corridor.consultations.inquiries.Inquiries;
import corridor.consultations.inquiries.Inquiry;
import corridor.consultations.inquiries.Replies;
import corridor.forum.Cycle;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Composition;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who was heard before a fictional meeting: a consultation, and an inquiry to which not everybody replied. */
@Component
class StoryVoices {

    private static final int REPLIES = 8;
    private static final int DAYS = 14;

    private final ObjectProvider<Consultations> consultations;
    private final ObjectProvider<Contributions> contributions;
    private final ObjectProvider<Inquiries> inquiries;
    private final ObjectProvider<Replies> replies;
    private final QuestionSets sets;
    private final Clock clock;

    StoryVoices(
            ObjectProvider<Consultations> consultations,
            ObjectProvider<Contributions> contributions,
            ObjectProvider<Inquiries> inquiries,
            ObjectProvider<Replies> replies,
            QuestionSets sets,
            Clock clock) {
        this.consultations = consultations;
        this.contributions = contributions;
        this.inquiries = inquiries;
        this.replies = replies;
        this.sets = sets;
        this.clock = clock;
    }

    /** One of twenty-four organisations, of which five are of no kind that is listed; one contribution is not answered. */
    void consult(Players players, Cycle cycle) {
        Consultations door = consultations.getIfAvailable();
        if (door == null) {
            return;
        }
        long id = door.draft(players.teller(), consultation(cycle)).orThrow();
        act(players, door, id, "announce", "open");
        Consultation open = door.of(players.teller(), cycle.id()).getFirst();
        long answered = contribute(players, open, "coastal", "Ask crews in the canteens, not in offices.");
        contribute(players, open, "saltmarsh", "Towns should hear of new rules before newspapers do.");
        act(players, door, id, "close");
        Consultation closed = door.of(players.teller(), cycle.id()).getFirst();
        contributions
                .getObject()
                .answer(players.teller(), closed, answered, 1, "reflected", "")
                .orThrow();
        act(players, door, id, "summarise");
    }

    private Consultation.Content consultation(Cycle cycle) {
        LocalDate today = LocalDate.now(clock);
        Map<String, Integer> listed = new LinkedHashMap<>();
        listed.put("government", 9);
        listed.put("civil-society", 6);
        listed.put("private-sector", 4);
        return new Consultation.Content(
                LocalizedText.english("Which skills cross the water? (demonstration)"),
                LocalizedText.english("What keeps people from doing on one shore what they learned on the other?"),
                cycle.id(),
                today,
                today.plusDays(DAYS),
                new Composition(24, listed),
                List.of(
                        LocalizedText.english("Papers matter less than a week at work together."),
                        LocalizedText.english("Whoever was recognised should help to recognise the next.")));
    }

    private static void act(Players players, Consultations door, long id, String... actions) {
        for (String action : actions) {
            door.act(players.teller(), Target.of(id), action, "").orThrow();
        }
    }

    private long contribute(Players players, Consultation open, String key, String text) {
        return contributions
                .getObject()
                .contribute(players.teller(), open, players.organisation(key), text, Language.ENGLISH, true)
                .orThrow();
    }

    /** One of twelve organisations, to which eight replied. */
    void inquire(Players players, Cycle cycle) {
        Inquiries door = inquiries.getIfAvailable();
        if (door == null) {
            return;
        }
        Long questions =
                sets.newest("policy-coherence-inquiry").map(QuestionSet::id).orElse(null);
        List<Long> asked = List.copyOf(players.organisations().values());
        Target target = Target.of(door.draft(
                        players.teller(),
                        new Inquiry.Content(
                                LocalizedText.english("Do your offices speak with each other? (demonstration)"),
                                LocalizedText.english("Five questions on how those who decide work together."),
                                cycle.id(),
                                asked,
                                questions,
                                LocalDate.now(clock).plusDays(DAYS),
                                List.of()))
                .orThrow());
        door.act(players.teller(), target, "open").orThrow();
        Inquiry open = door.list(players.teller()).stream()
                .filter(one -> one.id() == target.id())
                .findFirst()
                .orElseThrow();
        for (int number = 0; number < REPLIES; number++) {
            reply(players, open, asked.get(number), number);
        }
        door.act(players.teller(), target, "close").orThrow();
        door.act(players.teller(), target, "draft-findings").orThrow();
        door.write(
                        players.teller(),
                        target,
                        Map.of(
                                "body", LocalizedText.english("Most have a table at which all sit; few meet monthly."),
                                "strategy", LocalizedText.english("Written strategies are followed in part.")))
                .orThrow();
        door.act(players.teller(), target, "publish").orThrow();
    }

    private void reply(Players players, Inquiry open, long organisation, int number) {
        Answers answers = Answers.of(Map.of(
                "body", List.of(number % 3 == 0 ? "no" : "yes"),
                "strategy", List.of(number % 2 == 0 ? "partly" : "fully")));
        replies.getObject()
                .save(players.teller(), open, organisation, 0, answers)
                .orThrow();
        replies.getObject()
                .of(players.teller(), open, organisation)
                .ifPresent(reply -> replies.getObject()
                        .send(
                                players.teller(),
                                open,
                                reply,
                                reply.version(),
                                Optional.of(number < 2 ? Consent.NAMED : Consent.AGGREGATE))
                        .orThrow());
    }
}
