package corridor.ui;

import corridor.shared.Slice;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The way through a list that has several pages; shown by the template {@code ui/pages}.
 *
 * @param number this page, from 1
 * @param count how many there are
 * @param previous address of the one before
 * @param next address of the one after
 */
public record Pages(
        int number,
        int count,
        @Nullable String previous,
        @Nullable String next) {

    /**
     * The way from one page to those beside it.
     *
     * @param total how many items stand on all pages
     * @param size how many of them on one
     */
    public static Pages of(int number, long total, int size, IntFunction<String> address) {
        int count = (int) Math.max(1, (total + size - 1) / size);
        return new Pages(
                number,
                count,
                number > 1 ? address.apply(number - 1) : null,
                number < count ? address.apply(number + 1) : null);
    }

    /**
     * The same for one page of a list.
     *
     * @param address of any page up to its number
     */
    public static Pages of(Slice<?> slice, String address) {
        return of(slice.number(), slice.total(), slice.size(), page -> address + page);
    }
}
