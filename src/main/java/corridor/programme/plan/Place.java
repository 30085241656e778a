package corridor.programme.plan;

/**
 * Where a session is, by numbers.
 *
 * @param fixed whether only people move it
 */
public record Place(long room, long hour, boolean fixed) {

    public boolean same(Place other) {
        return room == other.room && hour == other.hour;
    }
}
