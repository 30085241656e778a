package corridor.settings;

/**
 * What stands in one section of the settings.
 *
 * @param version 0 where nobody has set anything
 */
public record Kept<T>(int version, T value) {}
