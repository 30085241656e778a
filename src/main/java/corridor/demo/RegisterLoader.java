package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orNone;

import corridor.demo.RecommendationFile.CarriedFile;
import corridor.forum.Cycle;
import corridor.forum.sessions.Session;
import corridor.recommendations.LaunchDraft;
import corridor.recommendations.Launches;
import corridor.recommendations.Recommendation;
import corridor.recommendations.Recommendations;
import corridor.recommendations.Ruling;
import corridor.recommendations.Rulings;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records what the curated meetings recommended and launched. */
@Component
class RegisterLoader {

    private final Catalogue catalogue;
    private final Threads threads;
    private final ObjectProvider<Recommendations> recommendations;
    private final ObjectProvider<Rulings> rulings;
    private final ObjectProvider<Launches> launches;

    RegisterLoader(
            Catalogue catalogue,
            Threads threads,
            ObjectProvider<Recommendations> recommendations,
            ObjectProvider<Rulings> rulings,
            ObjectProvider<Launches> launches) {
        this.catalogue = catalogue;
        this.threads = threads;
        this.recommendations = recommendations;
        this.rulings = rulings;
        this.launches = launches;
    }

    /** In the caller's transaction, with cycles by the names of their files; nothing where the register is off. */
    void load(Map<String, Cycle> cycles, Map<String, Long> sessions) {
        if (recommendations.getIfAvailable() == null) {
            return;
        }
        catalogue.recommendations().forEach((name, file) -> {
            long id = recorded(Objects.requireNonNull(cycles.get(file.firstCycle()), name), file);
            orNone(file.carried()).forEach(one -> carry(id, one, sessions));
        });
        catalogue
                .launches()
                .forEach((name, file) -> launch(Objects.requireNonNull(cycles.get(file.cycle()), name), file));
    }

    private long recorded(Cycle cycle, RecommendationFile file) {
        List<String> lines = ForumDrafts.lines(file.sources());
        Recommendation.Content content = new Recommendation.Content(
                file.text(), List.of(), orNone(file.themes()), List.of(), null, null, String.join(", ", lines));
        long id = recommendations.getObject().draft(CURATOR, cycle, content).orThrow();
        Ruling ruling = new Ruling(
                cycle.title().in(Language.ENGLISH).text(),
                null,
                file.note() == null
                        ? LocalizedText.english("Written down from the documents; the words are ours.")
                        : file.note());
        rule(id, ruling, "record");
        return id;
    }

    private void rule(long id, Ruling ruling, String action) {
        rulings.getObject()
                .rule(CURATOR, ruling, List.of(Target.of(id)), Ruling.Step.of(action))
                .getFirst()
                .orThrow();
    }

    private void carry(long id, CarriedFile file, Map<String, Long> sessions) {
        Ruling ruling = new Ruling(file.by().in(Language.ENGLISH).text(), (@Nullable LocalDate) null, file.reason());
        rule(id, ruling, "carry");
        Long session = file.session() == null ? null : sessions.get(file.session());
        if (session != null) {
            threads.link(List.of(new Link(
                    new Reference(Recommendation.KIND, id),
                    "carried-to",
                    new Reference(Session.KIND, session),
                    null,
                    file.source())));
        }
    }

    private void launch(Cycle cycle, LaunchFile file) {
        Launches door = launches.getObject();
        LaunchDraft draft = new LaunchDraft(
                null,
                file.country(),
                file.title(),
                null,
                file.launchedIn(),
                orNone(file.inferred()).contains("cycle"),
                String.join(", ", ForumDrafts.lines(file.sources())));
        long id = door.record(CURATOR, cycle, draft).orThrow();
        LocalizedText report = file.report();
        if (report != null) {
            door.report(CURATOR, Target.of(id), report.in(Language.ENGLISH).text(), Language.ENGLISH)
                    .orThrow();
        }
    }
}
