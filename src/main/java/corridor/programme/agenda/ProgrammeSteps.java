package corridor.programme.agenda;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import corridor.programme.releases.Releases;
import corridor.programme.rooms.Rooms;
import java.util.List;
import org.springframework.stereotype.Component;

/** The programme in the guided cycle: rooms and hours, then a release. */
@Component
class ProgrammeSteps implements CycleSteps {

    private static final int ROOMS = 150;
    private static final int RELEASE = 160;

    private final Rooms rooms;
    private final Releases releases;

    ProgrammeSteps(Rooms rooms, Releases releases) {
        this.rooms = rooms;
        this.releases = releases;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        String url = cycle.url() + "/programme";
        boolean furnished =
                !rooms.rooms(cycle.id()).isEmpty() && !rooms.hours(cycle.id()).isEmpty();
        boolean released = releases.standing(reader, cycle).isPresent();
        return List.of(
                Step.of("rooms", url + "/rooms", furnished, ROOMS),
                new Step(
                        "programme-released",
                        url + "/board",
                        released ? Standing.DONE : furnished ? Standing.OPEN : Standing.WAITING,
                        RELEASE,
                        null,
                        List.of()));
    }
}
