package corridor.programme.rooms;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CyclePart;
import java.time.Period;
import org.springframework.stereotype.Component;

/** A new cycle may take over rooms and hours. */
@Component
class RoomsPart implements CyclePart {

    private final Rooms rooms;

    RoomsPart(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public String key() {
        return "rooms";
    }

    @Override
    public long count(Cycle from) {
        return rooms.rooms(from.id()).size();
    }

    @Override
    public void copy(Reader reader, Cycle from, Cycle to, Period shift) {
        rooms.copy(from, to, shift);
    }
}
