package corridor.search;

/**
 * How far the index is that is being prepared: until then less is found than there is.
 *
 * @param ready how many records can be found
 * @param total how many there are
 */
public record Preparation(long ready, long total) {}
