package corridor.programme.releases;

import java.util.Set;

/** A programme was released. Published in the transaction that releases it. */
public record ProgrammeReleased(long cycle, int number, Set<Long> changedSessions) {}
