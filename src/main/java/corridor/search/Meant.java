package corridor.search;

/** Other words that may have been meant, and where they lead; for {@code search/meant}. */
public record Meant(String text, String url) {}
