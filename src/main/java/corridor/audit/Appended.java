package corridor.audit;

/** The journal has grown. Published in the transaction of the change, which may still be undone. */
public record Appended() {}
