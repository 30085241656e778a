package corridor.programme.plan;

/** One session that builds on another. */
public record Precedence(long earlier, long later) {}
