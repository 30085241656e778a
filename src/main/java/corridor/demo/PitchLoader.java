package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orEmpty;
import static corridor.demo.PracticeFile.orNone;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.demo.ShowingFile.PitchFile;
import corridor.forum.Origin;
import corridor.forum.pitches.Pitch;
import corridor.forum.pitches.PitchDraft;
import corridor.forum.pitches.Pitches;
import corridor.forum.sessions.Session;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.threads.Link;
import corridor.threads.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records what was presented in the curated sessions, and which practices that shows. */
@Component
class PitchLoader {

    private final Catalogue catalogue;
    private final Organisations organisations;
    private final Threads threads;
    private final ObjectProvider<Pitches> pitches;
    private final ObjectProvider<Practices> practices;

    PitchLoader(
            Catalogue catalogue,
            Organisations organisations,
            Threads threads,
            ObjectProvider<Pitches> pitches,
            ObjectProvider<Practices> practices) {
        this.catalogue = catalogue;
        this.organisations = organisations;
        this.threads = threads;
        this.pitches = pitches;
        this.practices = practices;
    }

    /** In the caller's transaction. */
    void load(Map<Session, ShowingFile> sessions) {
        Map<String, Long> known = practicesBySlug();
        Map<String, PracticeFile> files = catalogue.practices();
        List<Link> links = new ArrayList<>();
        sessions.forEach((session, file) -> {
            List<PitchDraft> drafts =
                    file.pitches().stream().map(one -> draft(one, files, known)).toList();
            List<Outcome<Long>> ids = pitches.getObject().record(CURATOR, session, drafts);
            for (int at = 0; at < ids.size(); at++) {
                links.addAll(alongside(ids.get(at).orThrow(), file.pitches().get(at), known));
            }
        });
        threads.link(links);
    }

    /** None where the repository of practices is off. */
    private Map<String, Long> practicesBySlug() {
        Practices door = practices.getIfAvailable();
        Map<String, Long> bySlug = new TreeMap<>();
        if (door != null) {
            Map<LocalizedText, Long> byTitle = door.known(CURATOR).stream()
                    .collect(Collectors.toMap(Practices.Known::title, Practices.Known::id, (one, other) -> one));
            catalogue.practices().forEach((slug, file) -> {
                Long id = byTitle.get(file.title());
                if (id != null) {
                    bySlug.put(slug, id);
                }
            });
        }
        return bySlug;
    }

    private PitchDraft draft(PitchFile file, Map<String, PracticeFile> files, Map<String, Long> known) {
        return new PitchDraft(
                new Pitch.Content(
                        title(file, files),
                        orEmpty(file.summary()),
                        List.of(),
                        null,
                        List.of(),
                        orNone(file.countries())),
                orNone(file.organisations()).stream()
                        .map(slug ->
                                organisations.bySlug(slug).map(Organisation::id).orElseThrow())
                        .collect(Collectors.toSet()),
                file.practice() == null ? null : known.get(file.practice()),
                null,
                Origin.CURATED,
                List.of(file.source()));
    }

    private static LocalizedText title(PitchFile file, Map<String, PracticeFile> files) {
        LocalizedText own = file.title();
        return own != null
                ? own
                : Objects.requireNonNull(files.get(Objects.requireNonNull(file.practice())))
                        .title();
    }

    /** Practices that a pitch shows besides the one that it is called like. */
    private static List<Link> alongside(long pitch, PitchFile file, Map<String, Long> known) {
        return orNone(file.also()).stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .map(practice -> new Link(
                        new Reference(Pitch.KIND, pitch),
                        Pitches.PRESENTS,
                        new Reference(Practice.KIND, practice),
                        null,
                        file.source()))
                .toList();
    }
}
