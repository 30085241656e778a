package corridor.registers;

import corridor.registers.kinds.RegisterRecord;

/** What an entry says: what all say, and what those of its kind say besides. */
public record EntryContent(EntryHead head, RegisterRecord record) {}
