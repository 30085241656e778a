package corridor.demo;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Blindness;
import corridor.calls.Call;
import corridor.calls.CallKind;
import corridor.calls.CallText;
import corridor.calls.Calls;
import corridor.calls.Clarifications;
import corridor.calls.Closing;
import corridor.calls.Eligibility;
import corridor.calls.submissions.CallSubmissions;
import corridor.questions.Answers;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One fictional call that is open, with what a call has in its second week: answers that are sealed, and clarifications. */
@Component
@Profile("!command")
class CallDemonstration implements SmartLifecycle {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final int DAYS = 45;

    private final DemoSettings settings;
    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<Clarifications> clarifications;
    private final ObjectProvider<CallSubmissions> submissions;
    private final QuestionSets sets;
    private final Organisations organisations;
    private final People people;
    private final Clock clock;
    private volatile boolean running;

    CallDemonstration(
            DemoSettings settings,
            ObjectProvider<Calls> calls,
            ObjectProvider<Clarifications> clarifications,
            ObjectProvider<CallSubmissions> submissions,
            QuestionSets sets,
            Organisations organisations,
            People people,
            Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.clarifications = clarifications;
        this.submissions = submissions;
        this.sets = sets;
        this.organisations = organisations;
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
        Call draft = door.draft(secretariat, null, text()).orThrow();
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

    private CallText text() {
        LocalDateTime opens =
                LocalDateTime.now(clock.withZone(ZONE)).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime closes = opens.toLocalDate().plusDays(DAYS).atTime(23, 59);
        return new CallText(
                CallKind.PITCHES,
                organisations.bySlug("harbour-city-demonstration").map(Organisation::id).stream()
                        .collect(Collectors.toSet()),
                LocalizedText.of(Map.of(
                        "en", "Ten minutes for what worked (demonstration)",
                        "fr", "Dix minutes pour ce qui a marché (démonstration)",
                        "es", "Diez minutos para lo que funcionó (demostración)",
                        "ar", "عشر دقائق لما نجح (عرض توضيحي)",
                        "ru", "Десять минут о том, что удалось (демонстрация)",
                        "zh", "用十分钟讲述成功之处（演示）")),
                LocalizedText.of(Map.of(
                        "en",
                                "Tell in ten minutes what you tried with and for migrants, what changed, and what others should know before they try it.",
                        "fr",
                                "Racontez en dix minutes ce que vous avez tenté avec et pour des migrants, ce qui a changé, et ce que d’autres devraient savoir avant d’essayer.",
                        "es",
                                "Cuenten en diez minutos qué intentaron con y para personas migrantes, qué cambió y qué deberían saber otros antes de intentarlo.",
                        "ar",
                                "احكوا في عشر دقائق ما جربتموه مع المهاجرين ومن أجلهم، وما الذي تغيّر، وما ينبغي أن يعرفه الآخرون قبل أن يجربوا.",
                        "ru",
                                "Расскажите за десять минут, что вы пробовали вместе с мигрантами и для них, что изменилось и что следует знать другим.",
                        "zh", "用十分钟讲述你们与移民一起、为移民所做的尝试、带来的变化，以及他人尝试前应了解的事。")),
                new Eligibility(Set.of(), false, 3, Set.of()),
                sets.newest("pitch-call").map(QuestionSet::id).orElse(null),
                Blindness.DOUBLE_BLIND,
                false,
                opens,
                closes,
                ZONE,
                15,
                Closing.instant(opens, ZONE, Closing.EARLIER).orThrow(),
                Closing.instant(closes, ZONE, Closing.EARLIER).orThrow());
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
