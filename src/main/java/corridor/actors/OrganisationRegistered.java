package corridor.actors;

/** Somebody registered their organisation. Published in the transaction of it. */
public record OrganisationRegistered(long organisation) {}
