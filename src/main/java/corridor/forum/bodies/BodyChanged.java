package corridor.forum.bodies;

/** A body was set up or is called otherwise. Published in the transaction of the change. */
public record BodyChanged(long body) {}
