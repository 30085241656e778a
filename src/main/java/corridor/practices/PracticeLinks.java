package corridor.practices;

import corridor.actors.Organisations;
import corridor.practices.Narrative.Showing;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Ties a practice into the threads: its proponents, and where it was shown. */
@Component
class PracticeLinks {

    private final Threads threads;
    private final ShowingStore showings;

    PracticeLinks(Threads threads, ShowingStore showings) {
        this.threads = threads;
        this.showings = showings;
    }

    /** That a practice continues or contains others. */
    void relate(long practice, List<Long> others) {
        threads.link(others.stream()
                .map(other -> new Link(
                        new Reference(Practice.KIND, practice),
                        "related",
                        new Reference(Practice.KIND, other),
                        null,
                        null))
                .toList());
    }

    /** Records what these practices say, in the place of what was recorded of them before. */
    void record(List<Long> ids, List<PracticeDraft> drafts) {
        threads.unlink(ids.stream().map(id -> new Reference(Practice.KIND, id)).toList(), Set.of("proponent", "shown"));
        List<Link> links = new ArrayList<>();
        List<ShowingStore.Row> shown = new ArrayList<>();
        for (int at = 0; at < ids.size(); at++) {
            Reference practice = new Reference(Practice.KIND, ids.get(at));
            PracticeContent content = drafts.get(at).content();
            for (Long organisation : content.classification().proponents().organisations()) {
                links.add(new Link(practice, "proponent", new Reference(Organisations.KIND, organisation), null, null));
            }
            for (Showing showing : content.narrative().showings()) {
                shown.add(new ShowingStore.Row(practice.id(), showing));
            }
        }
        showings.replace(ids, shown)
                .forEach(row -> links.add(new Link(
                        new Reference(Practice.KIND, row.practice()),
                        "shown",
                        new Reference(ShowingStore.KIND, row.id()),
                        row.year(),
                        row.source())));
        threads.link(links);
    }
}
