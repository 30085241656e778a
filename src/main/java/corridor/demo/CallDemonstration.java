package corridor.demo;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.calls.Call;
import corridor.calls.CallText;
import corridor.calls.CallTimes;
import corridor.calls.Calls;
import corridor.calls.Clarifications;
import corridor.calls.submissions.CallSubmissions;
import corridor.demo.StoryFile.AnswerPart;
import corridor.questions.Answers;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.workflow.Target;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** One fictional call that is open, with what a call has in its second week: answers that are sealed, a later closing, questions. */
@Component
class CallDemonstration {

    private final ObjectProvider<Calls> calls;
    private final ObjectProvider<CallTimes> times;
    private final ObjectProvider<Clarifications> clarifications;
    private final ObjectProvider<CallSubmissions> submissions;
    private final CallDemonstrationText text;
    private final People people;
    private final Clock clock;

    CallDemonstration(
            ObjectProvider<Calls> calls,
            ObjectProvider<CallTimes> times,
            ObjectProvider<Clarifications> clarifications,
            ObjectProvider<CallSubmissions> submissions,
            CallDemonstrationText text,
            People people,
            Clock clock) {
        this.calls = calls;
        this.times = times;
        this.clarifications = clarifications;
        this.submissions = submissions;
        this.text = text;
        this.people = people;
        this.clock = clock;
    }

    /** Whether there are calls at all. */
    boolean on() {
        return calls.getIfAvailable() != null;
    }

    /** Whoever signs in by one click in that part. */
    Reader one(String role) {
        return people.reader(
                people.byEmail(Person.demonstration(role)).orElseThrow().id());
    }

    Call announce(Reader secretariat, @Nullable Reference place, CallText said) {
        Calls door = calls.getObject();
        Call draft = door.draft(secretariat, place, said).orThrow();
        door.move(secretariat, Target.of(draft.id()), "announce", "").orThrow();
        return now(draft);
    }

    Call now(Call call) {
        return Objects.requireNonNull(calls.getObject().byId(List.of(call.id())).get(call.id()));
    }

    /** In the caller's transaction; in that cycle, where there is one. */
    void open(StoryFile story, Players players, @Nullable Reference cycle) {
        Reader secretariat = one("secretariat");
        Call call = announce(secretariat, cycle, text.today());
        ask(secretariat, call);
        answer(story.answers(), players, call);
        Reader author = one("contributor");
        send(
                author,
                call,
                city(players),
                new AnswerPart(
                        Cast.CITY,
                        "A desk at the quay",
                        "Whoever comes ashore finds one desk for papers, work and school, staffed by two who came themselves.",
                        "Most find the right office on their first day; before, it took about two weeks.",
                        "Agree first who answers for what when an office does not."));
        begin(author, call, city(players), "Evening school at the harbour", Answers.NONE);
        times.getObject()
                .extend(
                        secretariat,
                        Target.of(call.id()),
                        text.later(),
                        "",
                        "A holiday on one of the shores was forgotten.")
                .orThrow();
    }

    private static long city(Players players) {
        return players.organisation(Cast.CITY);
    }

    private void ask(Reader secretariat, Call call) {
        Clarifications part = clarifications.getObject();
        Reader asker = one("focal-point");
        long asked =
                part.ask(asker, call, "May two organisations answer together?").orThrow();
        part.answer(
                        secretariat,
                        Target.of(asked),
                        LocalizedText.english(
                                "Yes. One of them begins and names people of the other as co-authors; they are asked by letter."))
                .orThrow();
        part.ask(asker, call, "Is interpretation offered for online speakers?").orThrow();
    }

    /** Each answers for the organisation that it works for. */
    void answer(List<AnswerPart> answers, Players players, Call call) {
        answers.forEach(
                one -> send(people.reader(players.person(one.by())), call, players.organisation(one.by()), one));
    }

    private void send(Reader author, Call call, long owner, AnswerPart part) {
        Answers answers = Answers.of(Map.of(
                "what", List.of(part.what()),
                "change", List.of(part.change()),
                "lesson", List.of(part.lesson()),
                "theme", List.of("remittances"),
                "speaker", List.of("Whoever leads it"),
                "way", List.of("in-the-room")));
        long sent = begin(author, call, owner, part.title(), answers);
        submissions.getObject().submit(author, Target.of(sent), clock.instant()).orThrow();
    }

    private long begin(Reader author, Call call, long owner, String title, Answers answers) {
        CallSubmissions door = submissions.getObject();
        long begun = door.begin(author, call, owner, Language.ENGLISH, "").orThrow();
        door.save(author, Target.of(begun), title, answers).orThrow();
        return begun;
    }
}
