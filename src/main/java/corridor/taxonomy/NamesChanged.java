package corridor.taxonomy;

/** The operator has given countries other names. */
public record NamesChanged() {}
