package corridor.assurance;

import java.time.Instant;
import java.util.List;

/**
 * A fact as the world reads it.
 *
 * @param content the words to which all parties agreed, as their module wrote them
 * @param since from when it could be read
 */
public record Release(long disclosure, String fact, String content, Instant since, List<Reply> replies) {}
