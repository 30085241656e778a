package corridor.programme.releases;

import java.time.Instant;

/** Where and when a session is in a release. The room is named as it was called then. */
public record Entry(long session, long room, String roomName, long hour, Instant starts, Instant ends) {

    boolean sameTime(Entry other) {
        return starts.equals(other.starts) && ends.equals(other.ends);
    }
}
