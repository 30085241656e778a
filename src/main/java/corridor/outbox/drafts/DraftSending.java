package corridor.outbox.drafts;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.outbox.Bounces;
import corridor.outbox.Letters;
import corridor.outbox.Preferences;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the letters of a draft, some at a time: each person is settled in the transaction that writes their letter. */
@Component
class DraftSending {

    private static final Reader SYSTEM = Reader.system("letters", Set.of(DraftLifecycle.FINISHING));
    static final String TOPIC = "announcements";

    private final DraftLifecycle lifecycle;
    private final RecipientStore recipients;
    private final Drafts drafts;
    private final DraftLetters texts;
    private final Letters letters;
    private final Preferences preferences;
    private final Bounces bounces;
    private final People people;
    private final Finishing finishing;

    DraftSending(
            DraftLifecycle lifecycle,
            RecipientStore recipients,
            Drafts drafts,
            DraftLetters texts,
            Letters letters,
            Preferences preferences,
            Bounces bounces,
            People people,
            Finishing finishing) {
        this.lifecycle = lifecycle;
        this.recipients = recipients;
        this.drafts = drafts;
        this.texts = texts;
        this.letters = letters;
        this.preferences = preferences;
        this.bounces = bounces;
        this.people = people;
        this.finishing = finishing;
    }

    /** Writes the next letters, unless the draft was cancelled meanwhile. */
    @Transactional
    public void sendSome(long id, int most) {
        for (Draft draft : lifecycle.lock(List.of(id))) {
            if (draft.state().equals(DraftLifecycle.SENDING)) {
                settle(draft, recipients.lockNext(id, most));
                if (!recipients.anyWaiting(id)) {
                    finishing.finish(SYSTEM, id);
                }
            }
        }
    }

    private void settle(Draft draft, List<Long> next) {
        List<Person> known = people.find(next);
        Set<Long> unwanting = new HashSet<>(preferences.without(TOPIC, next));
        Set<Long> selected = drafts.selected(draft.selection());
        Set<String> unreachable = new HashSet<>(
                bounces.unreachable(known.stream().map(Person::email).toList()));
        Map<String, List<Long>> dropped = new LinkedHashMap<>();
        Map<Long, Long> written = new LinkedHashMap<>();
        for (Person person : known) {
            if (!selected.contains(person.id())) {
                continue;
            }
            if (unwanting.contains(person.id())) {
                dropped.computeIfAbsent("unwanted", none -> new ArrayList<>()).add(person.id());
            } else if (unreachable.contains(person.email().toLowerCase(Locale.ROOT))) {
                dropped.computeIfAbsent("unreachable", none -> new ArrayList<>())
                        .add(person.id());
            } else {
                written.put(person.id(), letters.write(texts.letter(draft, person)));
            }
        }
        List<Long> gone = new ArrayList<>(next);
        gone.removeAll(written.keySet());
        dropped.values().forEach(gone::removeAll);
        dropped.put("not-entitled", gone);
        recipients.written(draft.id(), written);
        dropped.forEach((outcome, some) -> recipients.dropped(draft.id(), some, outcome));
    }

    /** The last step of a draft. */
    @Component
    static class Finishing {

        private final Workflow workflow;
        private final DraftLifecycle lifecycle;
        private final Clock clock;

        Finishing(Workflow workflow, DraftLifecycle lifecycle, Clock clock) {
            this.workflow = workflow;
            this.lifecycle = lifecycle;
            this.clock = clock;
        }

        void finish(Reader system, long id) {
            workflow.move(
                            lifecycle,
                            system,
                            Change.of("finish").recording(Map.of("finished_at", OffsetDateTime.now(clock))),
                            Target.of(id))
                    .orThrow();
        }
    }
}
