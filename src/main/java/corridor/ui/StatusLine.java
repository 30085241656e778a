package corridor.ui;

import java.util.List;

/** What an area tells those who run the installation on the page of operations; contributed by the areas. */
@FunctionalInterface
public interface StatusLine {

    Line line();

    /**
     * One line.
     *
     * @param label the message key {@code operations.<label>}; {@code operations.<label>-value} takes the values
     */
    record Line(String label, List<Object> values) {}
}
