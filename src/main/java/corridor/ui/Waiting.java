package corridor.ui;

import corridor.access.Reader;

/** How much waits for a reader, shown in the menu of every page; contributed by the module that keeps it. */
@FunctionalInterface
public interface Waiting {

    /** One query at most. */
    long count(Reader reader);
}
