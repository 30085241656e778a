package corridor.forum;

/** A cycle was made from an older one. Published in the transaction that makes it. */
public record CycleCloned(long from, long to) {}
