package corridor.outbox.desk;

import corridor.access.Reader;
import corridor.outbox.Tasks;
import corridor.ui.Waiting;
import org.springframework.stereotype.Component;

/** Tells every page how many tasks wait for its reader. */
@Component
class TaskCount implements Waiting {

    private final Tasks tasks;

    TaskCount(Tasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public long count(Reader reader) {
        return tasks.count(reader);
    }
}
