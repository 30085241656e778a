package corridor.seating;

/** Someone for a seat. */
public record Choice(long record, String kind, long person) {}
