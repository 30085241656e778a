package corridor.jobs;

/** Long work on one record, asked for by {@link Jobs#enqueue}; contributed by the module that does it. */
public interface Job {

    /** Stable name, such as {@code import.read}. */
    String name();

    /**
     * Does the work. It may be called again for the same id when a node died or an earlier call threw, so it goes on where
     * that one stopped, or does the same over.
     */
    void run(long id);

    /** How often failed work is tried again, where that differs from what is usual. */
    default int retries(int usual) {
        return usual;
    }

    /** Notes that the work failed as often as it was to be tried and will not be tried again. */
    default void givenUp(long id) {}
}
