package corridor.outbox;

import java.time.Instant;
import java.time.LocalDate;

/** A task that is open, and since when. */
public record OpenTask(long id, Task task, Instant since) {

    public boolean overdue(LocalDate today) {
        LocalDate due = task.due();
        return due != null && due.isBefore(today);
    }
}
