package corridor.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param number the page, from 1
 * @param size how many items a page holds
 * @param total how many items there are on all pages
 */
public record Slice<T>(List<T> items, int number, int size, long total) {

    /** A page of a list that is known whole; beyond its last nothing stands. */
    public static <T> Slice<T> of(List<T> all, int page, int size) {
        int number = Math.max(1, page);
        return new Slice<>(all.stream().skip((number - 1L) * size).limit(size).toList(), number, size, all.size());
    }

    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> change) {
        return new Slice<>(items.stream().<R>map(change).toList(), number, size, total);
    }
}
