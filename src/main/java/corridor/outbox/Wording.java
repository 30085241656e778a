package corridor.outbox;

import corridor.shared.Language;

/**
 * How a kind of letter is worded in one language.
 *
 * @param version zero where these are the words that Corridor brings along
 */
public record Wording(String kind, Language language, int version, String subject, String text) {}
