package corridor.seating;

/** Seats of one kind that a record lacks people for. */
public record Vacancy(long record, String kind, int count) {}
