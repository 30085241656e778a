package corridor.ui;

/**
 * One area in the header of every page.
 *
 * @param label message key
 * @param order smaller stands first
 */
public record NavigationEntry(String label, String url, int order) {}
