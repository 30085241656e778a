package corridor.demo;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.calls.Clarifications;
import corridor.calls.submissions.CallSubmissions;
import corridor.questions.Answers;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One fictional call that is open, with what a call has in its second week: answers that are sealed, and clarifications. */
@Component
@Profile("!command")
class CallDemonstration implements SmartLifecycle {

    private final DemoSettings settings;
    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<Clarifications> clarifications;
    private final ObjectProvider<CallSubmissions> submissions;
    private final CallDemonstrationText text;
    private final People people;
    private final Clock clock;
    private volatile boolean running;

    CallDemonstration(
            DemoSettings settings,
            ObjectProvider<Calls> calls,
            ObjectProvider<Clarifications> clarifications,
            ObjectProvider<CallSubmissions> submissions,
            CallDemonstrationText text,
            People people,
            Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clarifications = clarifications;
        this.submissions = submissions;
        this.text = text;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public void start() {
        calls.ifAvailable(door -> {
            Optional<Reader> secretariat = reader("secretariat");
            if (settings.includes(DemoSettings.Stage.FULL)
                    && secretariat.isPresent()
                    && door.list(secretariat.get()).isEmpty()) {
                add(door, secretariat.get());
            }
        });
        running = true;
    }

    private Optional<Reader> reader(String role) {
        return people.byEmail(Person.demonstration(role)).map(one -> people.reader(one.id()));
    }

    private void add(Calls door, Reader secretariat) {
        Call draft = door.draft(secretariat, null, text.today()).orThrow();
        door.move(secretariat, Target.of(draft.id()), "announce", "").orThrow();
        Call call = Objects.requireNonNull(door.byId(List.of(draft.id())).get(draft.id()));
        reader("focal-point")
                .ifPresent(asker -> clarifications.ifAvailable(part -> {
                    long asked = part.ask(asker, call, "May two organisations answer together?")
                            .orThrow();
                    part.answer(
                                    secretariat,
                                    Target.of(asked),
                                    LocalizedText.english(
                                            "Yes. One of them begins and names people of the other as co-authors; they are asked by letter."))
                            .orThrow();
                    part.ask(asker, call, "Is interpretation offered for online speakers?")
                            .orThrow();
                }));
        reader("contributor").ifPresent(author -> submissions.ifAvailable(part -> answer(part, author, call)));
    }

    private void answer(CallSubmissions part, Reader author, Call call) {
        long owner = author.rightsFor().keySet().stream().findFirst().orElse(0L);
        long sent = part.begin(author, call, owner, Language.ENGLISH, "").orThrow();
        part.save(
                        author,
                        Target.of(sent),
                        "A desk at the quay",
                        Answers.of(Map.of(
                                "what",
                                        List.of(
                                                "Whoever comes ashore finds one desk for papers, work and school, staffed by two who came themselves."),
                                "change",
                                        List.of(
                                                "Most find the right office on their first day; before, it took about two weeks."),
                                "lesson", List.of("Agree first who answers for what when an office does not."),
                                "theme", List.of("remittances"),
                                "speaker", List.of("The head of the desk"),
                                "way", List.of("in-the-room"))))
                .orThrow();
        part.submit(author, Target.of(sent), clock.instant()).orThrow();
        long begun = part.begin(author, call, owner, Language.ENGLISH, "").orThrow();
        part.save(author, Target.of(begun), "Evening school at the harbour", Answers.NONE)
                .orThrow();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the people, before the web server. */
    @Override
    public int getPhase() {
        return 1;
    }
}
