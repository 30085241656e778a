package corridor.actors;

/** Someone confirmed their address and opened an account. Published in the transaction of it. */
public record Registered(long person, String email) {}
