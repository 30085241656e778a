package corridor.demo;

import static corridor.demo.PracticeFile.orNone;

import corridor.demo.StoryFile.AskedPart;
import corridor.demo.StoryFile.PitchPart;
import corridor.floor.Floor;
import corridor.floor.Question;
import corridor.floor.Stages;
import corridor.forum.sessions.Session;
import corridor.shared.Language;
import corridor.workflow.Target;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What was asked about the pitches of a fictional session, and answered: it is kept with the record. */
@Component
class StoryQuestions {

    private final ObjectProvider<Floor> floor;
    private final ObjectProvider<Stages> stages;

    StoryQuestions(ObjectProvider<Floor> floor, ObjectProvider<Stages> stages) {
        this.floor = floor;
        this.stages = stages;
    }

    /** Pitches in the order of their parts; nothing where there is no floor. */
    void ask(Players players, Session session, List<Long> pitches, List<PitchPart> parts) {
        boolean any = parts.stream().anyMatch(part -> !orNone(part.asked()).isEmpty());
        if (!any || floor.getIfAvailable() == null) {
            return;
        }
        stages.getObject().act(players.teller(), session, "open", 0).orThrow();
        for (int at = 0; at < parts.size(); at++) {
            for (AskedPart one : orNone(parts.get(at).asked())) {
                ask(players, session, pitches.get(at), one);
            }
        }
        stages.getObject().act(players.teller(), session, "close", 0).orThrow();
    }

    private void ask(Players players, Session session, long pitch, AskedPart one) {
        Floor door = floor.getObject();
        String name = Objects.requireNonNullElse(one.name(), "");
        long id = door.ask(
                        players.teller(),
                        session,
                        new Question(pitch, one.text(), Language.ENGLISH, name),
                        "story:" + one.text().hashCode())
                .orThrow();
        Floor.Reply answer = new Floor.Reply(Objects.requireNonNullElse(one.answer(), ""), Language.ENGLISH);
        for (String action : List.of("show", "answer")) {
            door.act(players.teller(), session, Target.of(id), action, answer, 0)
                    .orThrow();
        }
    }
}
