package corridor.forum.shortlists;

import java.time.Instant;

/** A practice that the team of a session thinks of showing, and why. */
public record Shortlisted(long session, long practice, String why, Instant addedAt) {

    static final int LONGEST_WHY = 500;
}
