package corridor.programme.plan;

/** A room at an hour. */
public record Spot(Room room, Hour hour) {

    @Override
    public int hashCode() {
        return Long.hashCode(31 * room.id() + hour.id());
    }
}
