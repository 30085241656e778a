package corridor.workflow;

import java.util.List;

/** Records of one kind were opened or changed their state together. Published in the transaction of the change. */
public record Moved(String kind, String action, String to, List<Long> records) {}
