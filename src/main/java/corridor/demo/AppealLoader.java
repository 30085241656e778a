package corridor.demo;

import static corridor.demo.ForumLoader.CURATOR;
import static corridor.demo.PracticeFile.orNone;

import corridor.consultations.appeals.Appeal;
import corridor.consultations.appeals.Appeals;
import corridor.consultations.correspondence.Matter;
import corridor.consultations.correspondence.Matters;
import corridor.demo.MatterFile.PartyFile;
import corridor.demo.MatterFile.StepFile;
import corridor.shared.Language;
import corridor.workflow.Target;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Records the curated calls to action and correspondence. */
@Component
class AppealLoader {

    private static final String SETTLED = "Told from documents; what came later is not in them.";

    private final Catalogue catalogue;
    private final ObjectProvider<Appeals> appeals;
    private final ObjectProvider<Matters> matters;

    AppealLoader(Catalogue catalogue, ObjectProvider<Appeals> appeals, ObjectProvider<Matters> matters) {
        this.catalogue = catalogue;
        this.appeals = appeals;
        this.matters = matters;
    }

    /** In the caller's transaction; nothing where consultations are off. */
    void load() {
        Appeals calls = appeals.getIfAvailable();
        Matters letters = matters.getIfAvailable();
        if (calls != null && letters != null) {
            catalogue.appeals().values().forEach(file -> load(calls, file));
            catalogue.matters().values().forEach(file -> load(letters, file));
        }
    }

    private static void load(Appeals door, AppealFile file) {
        Map<String, Optional<Integer>> unnamed = new LinkedHashMap<>();
        orNone(file.unnamed()).forEach(one -> unnamed.put(one.constituency(), Optional.ofNullable(one.number())));
        Appeal.Content content = new Appeal.Content(
                file.title(), file.text(), List.of(), file.leads().countries(), unnamed, null);
        long id = door.draft(CURATOR, content).orThrow();
        door.act(CURATOR, Target.of(id), "launch").orThrow();
    }

    private static void load(Matters door, MatterFile file) {
        long id = door.open(
                        CURATOR,
                        file.title(),
                        Objects.requireNonNullElse(file.symbol(), ""),
                        Objects.requireNonNullElse(file.marking(), ""),
                        true)
                .orThrow();
        file.steps().forEach(one -> door.add(CURATOR, Target.of(id), step(one)).orThrow());
        door.act(CURATOR, Target.of(id), "settle", SETTLED).orThrow();
    }

    private static Matter.Step step(StepFile file) {
        return new Matter.Step(
                0,
                file.day(),
                file.kind(),
                name(file.from()),
                name(file.to()),
                file.text(),
                String.join(", ", file.source().lines()));
    }

    private static String name(@Nullable PartyFile party) {
        return party == null ? "" : party.name().in(Language.ENGLISH).text();
    }
}
