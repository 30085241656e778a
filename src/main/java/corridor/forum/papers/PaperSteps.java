package corridor.forum.papers;

import corridor.access.Reader;
import corridor.forum.Cycle;
import corridor.forum.CycleSteps;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The step of a cycle that is taken on its papers; none is needed once it is under way and nobody began one. */
@Component
class PaperSteps implements CycleSteps {

    private final Papers papers;

    PaperSteps(Papers papers) {
        this.papers = papers;
    }

    @Override
    public List<Step> steps(Reader reader, Cycle cycle) {
        List<Paper> all = papers.of(reader, cycle.id());
        long done = all.stream().filter(Paper::published).count();
        boolean late = Set.of("under-way", "concluded", "closed", "handed-over").contains(cycle.state());
        Standing standing = all.isEmpty()
                ? late ? Standing.NOT_NEEDED : Standing.OPEN
                : done == all.size() ? Standing.DONE : Standing.OPEN;
        return List.of(new Step("papers", cycle.url(), standing, 80, null, List.of(done, all.size())));
    }
}
