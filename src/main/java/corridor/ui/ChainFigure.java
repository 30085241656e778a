package corridor.ui;

import java.util.Optional;

/** One number in the chain on the first page; contributed by the areas. */
@FunctionalInterface
public interface ChainFigure {

    Optional<Figure> figure(Frame frame);

    /**
     * A number that leads to what it counts.
     *
     * @param label as shown, in the reader's language
     * @param order smaller stands first
     */
    record Figure(long number, String label, String url, int order) {}
}
