package corridor.programme.plan;

/** Somebody who is not there at an hour. */
public record Absence(long person, long hour) {}
