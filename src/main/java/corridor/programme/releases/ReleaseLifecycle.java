package corridor.programme.releases;

import corridor.programme.ProgrammeRights;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** A release stands until the next one takes its place. */
@Component
class ReleaseLifecycle implements Lifecycle<ProgrammeRelease> {

    static final String RELEASED = "released";
    static final String SUPERSEDED = "superseded";

    private final ReleaseStore store;

    ReleaseLifecycle(ReleaseStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return ProgrammeRelease.KIND;
    }

    @Override
    public String table() {
        return "programme.release";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<ProgrammeRelease>> transitions() {
        return List.of(
                Transition.opening("release", RELEASED, ProgrammeRights.RELEASING),
                Transition.of(Set.of(RELEASED), "supersede", SUPERSEDED, ProgrammeRights.RELEASING));
    }

    @Override
    public Set<String> audience(ProgrammeRelease record, String state) {
        return record.audience();
    }

    @Override
    public List<ProgrammeRelease> lock(Collection<Long> ids) {
        return store.lock(ids);
    }
}
