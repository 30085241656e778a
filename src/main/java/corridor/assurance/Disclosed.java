package corridor.assurance;

import corridor.shared.Reference;

/** What is shown of a record changed, or who still has to agree. Published in the transaction of the change. */
public record Disclosed(Reference about) {}
