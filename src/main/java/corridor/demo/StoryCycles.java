package corridor.demo;

import corridor.demo.StoryFile.MeetingPart;
import corridor.forum.ChairTerm;
import corridor.forum.Cycle;
import corridor.forum.CycleDraft;
import corridor.forum.Cycles;
import corridor.forum.DateSpan;
import corridor.forum.Forum;
import corridor.forum.ForumDraft;
import corridor.forum.ForumKind;
import corridor.forum.Forums;
import corridor.forum.Origin;
import corridor.forum.handover.Packs;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The fictional forum and its cycles, as far as they are told without their sessions. */
@Component
class StoryCycles {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final List<String> CONSTITUENCIES =
            List.of("government", "local-authority", "civil-society", "private-sector", "academia", "diaspora");

    private final ObjectProvider<Forums> forums;
    private final ObjectProvider<Cycles> cycles;
    private final ObjectProvider<Packs> packs;

    StoryCycles(ObjectProvider<Forums> forums, ObjectProvider<Cycles> cycles, ObjectProvider<Packs> packs) {
        this.forums = forums;
        this.cycles = cycles;
        this.packs = packs;
    }

    /** Whether there are forums at all. */
    boolean on() {
        return forums.getIfAvailable() != null;
    }

    long forum(Players players, StoryFile story) {
        return forums.getObject()
                .record(
                        players.teller(),
                        new ForumDraft(
                                "two-shores",
                                ForumKind.of("regional").orElseThrow(),
                                story.name(),
                                null,
                                story.principles(),
                                Forum.Members.UNKNOWN,
                                Origin.OWN,
                                List.of()))
                .orThrow();
    }

    /** Drafts the cycle of a meeting of two days. */
    Cycle draft(Players players, long forum, int number, MeetingPart part, LocalDate first) {
        Cycle.Content content = new Cycle.Content(
                part.title(),
                part.theme(),
                LocalizedText.EMPTY,
                part.place(),
                null,
                null,
                DateSpan.of(first, first.plusDays(1)),
                ZONE,
                List.of(),
                CONSTITUENCIES);
        return now(cycles.getObject()
                .draft(players.teller(), forum, CycleDraft.own(number, content))
                .orThrow());
    }

    /** As it stands now. */
    Cycle now(long id) {
        return Objects.requireNonNull(cycles.getObject().unseen(Set.of(id)).get(id));
    }

    void chair(Players players, Cycle cycle, String holder, LocalDate from, LocalDate until) {
        forums.getObject()
                .term(
                        players.teller(),
                        new ChairTerm(
                                0,
                                cycle.forum(),
                                cycle.id(),
                                Set.of(players.organisation(holder)),
                                List.of(),
                                from,
                                until,
                                false,
                                ""))
                .orThrow();
    }

    Cycle step(Players players, Cycle cycle, String... actions) {
        for (String action : actions) {
            cycles.getObject()
                    .move(players.teller(), Target.of(cycle.id()), action, "")
                    .orThrow();
        }
        return now(cycle.id());
    }

    void sign(Players players, Cycle cycle, LocalizedText lessons) {
        Packs door = packs.getObject();
        Target pack = Target.of(door.prepare(players.teller(), cycle).orThrow());
        door.learn(players.teller(), pack, lessons).orThrow();
        door.sign(
                        players.teller(),
                        cycle,
                        pack,
                        cycle.title().in(Language.ENGLISH).text(),
                        Language.ENGLISH)
                .orThrow();
    }

    void receive(Players players, Cycle cycle) {
        Packs door = packs.getObject();
        door.of(players.teller(), cycle)
                .ifPresent(pack -> door.receive(players.teller(), cycle, Target.of(pack.id()))
                        .orThrow());
    }
}
