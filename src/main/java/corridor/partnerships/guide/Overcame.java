package corridor.partnerships.guide;

import corridor.shared.LocalizedText;

/**
 * A practice that met an obstacle, and how.
 *
 * @param source the line of the document that says so
 */
public record Overcame(String obstacle, LocalizedText title, String url, LocalizedText why, String source) {}
