package corridor.ui;

/**
 * What an area keeps about people, on the page that says so to everybody.
 *
 * @param text key of the sentence
 * @param order smaller stands first
 */
public record PrivacyLine(String text, int order) {}
