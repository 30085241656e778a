package corridor.participation;

import org.jspecify.annotations.Nullable;

/** For whom somebody is registered. */
record Asking(
        long cycle,
        @Nullable Long delegation,
        @Nullable Long organisation,
        @Nullable Long person,
        @Nullable Long substituteFor) {}
