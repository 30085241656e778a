package corridor.demo;

import corridor.demo.StoryFile.AdvicePart;
import corridor.demo.StoryFile.MeetingPart;
import corridor.forum.Cycle;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the fictional forum: a cycle that was handed over, one that is over, and one that is being prepared. */
@Component
class Story {

    private final StoryCycles cycles;
    private final StorySessions sessions;
    private final StoryAdvice advice;
    private final StoryVoices voices;
    private final StoryGuests guests;
    private final StoryProgramme programme;

    Story(
            StoryCycles cycles,
            StorySessions sessions,
            StoryAdvice advice,
            StoryVoices voices,
            StoryGuests guests,
            StoryProgramme programme) {
        this.cycles = cycles;
        this.sessions = sessions;
        this.advice = advice;
        this.voices = voices;
        this.guests = guests;
        this.programme = programme;
    }

    /** In the caller's transaction. Returns the three cycles in their order; none where there are no forums. */
    List<Reference> tell(WoundClock clock, StoryFile story, Players players) {
        if (!cycles.on()) {
            return List.of();
        }
        Telling telling = new Telling(clock, LocalDate.now(clock), story, players);
        telling.first();
        telling.second();
        telling.third();
        return List.of(
                Objects.requireNonNull(telling.first).reference(),
                Objects.requireNonNull(telling.second).reference(),
                Objects.requireNonNull(telling.third).reference());
    }

    /** One telling, day by day from a day on. */
    private final class Telling {

        private final WoundClock clock;
        private final LocalDate today;
        private final StoryFile story;
        private final Players players;
        private long forum;
        private @Nullable Cycle first;
        private @Nullable Cycle second;
        private @Nullable Cycle third;
        private List<Long> earlier = List.of();

        Telling(WoundClock clock, LocalDate today, StoryFile story, Players players) {
            this.clock = clock;
            this.today = today;
            this.story = story;
            this.players = players;
        }

        private void on(int later, Runnable step) {
            clock.on(today.plusDays(later), step);
        }

        private MeetingPart meeting(int number) {
            return story.meetings().get(number - 1);
        }

        private Cycle drafted(int number, int later) {
            return cycles.draft(players, forum, number, meeting(number), today.plusDays(later));
        }

        private void chaired(Cycle cycle, String holder, int from, int until) {
            cycles.chair(players, cycle, holder, today.plusDays(from), today.plusDays(until));
        }

        void first() {
            on(-900, () -> {
                forum = cycles.forum(players, story);
                Cycle drafted = drafted(1, -730);
                chaired(drafted, "northshore", -900, -425);
                first = cycles.step(players, drafted, "announce", "prepare");
            });
            Cycle cycle = Objects.requireNonNull(first);
            on(-730, () -> earlier = met(cycle, meeting(1)));
            on(-729, () -> cycles.step(players, cycle, "conclude"));
            on(-450, () -> {
                Cycle next = drafted(2, -300);
                chaired(next, "southshore", -365, -91);
                second = next;
                advice.settle(players, meeting(1), earlier, AdvicePart::then);
                Cycle closed = cycles.step(players, cycle, "close");
                cycles.sign(
                        players, closed, Objects.requireNonNullElse(meeting(1).lessons(), LocalizedText.EMPTY));
            });
            on(-364, () -> cycles.receive(players, cycles.now(cycle.id())));
        }

        private List<Long> met(Cycle cycle, MeetingPart meeting) {
            Map<String, Long> planned = sessions.plan(players, cycle, meeting);
            cycles.step(players, cycle, "begin");
            sessions.hold(players, meeting, planned);
            return advice.issue(players, cycle, meeting, planned);
        }

        void second() {
            Cycle cycle = Objects.requireNonNull(second);
            on(-350, () -> {
                cycles.step(players, cycle, "announce", "prepare");
                voices.consult(players, cycle);
                voices.inquire(players, cycle);
                guests.come(players, cycle);
            });
            on(-300, () -> {
                List<Long> issued = met(cycle, meeting(2));
                on(-299, () -> cycles.step(players, cycle, "conclude"));
                on(-100, () -> {
                    Cycle next = drafted(3, 150);
                    chaired(next, "midland", -90, 240);
                    third = next;
                    advice.settle(players, meeting(1), earlier, AdvicePart::again);
                    advice.settle(players, meeting(2), issued, AdvicePart::then);
                });
            });
        }

        void third() {
            Cycle cycle = Objects.requireNonNull(third);
            on(-80, () -> cycles.step(players, cycle, "announce", "prepare"));
            Map<String, Long> planned = sessions.plan(players, cycles.now(cycle.id()), meeting(3));
            programme.place(players, cycles.now(cycle.id()), List.copyOf(planned.values()));
            guests.areInvited(players, cycles.now(cycle.id()));
        }
    }
}
