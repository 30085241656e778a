package corridor.settings;

import corridor.access.Reader;
import corridor.archives.Exports;
import corridor.archives.Holdings;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.database.DataFolder;
import corridor.settings.AreaChoice.Switched;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The door of areas: which are on, what each holds, and switching them. What is off has no beans, so a switch takes hold
 * at the next start; each node keeps the choice in its data folder for that moment.
 */
@Service
class Areas {

    /** Those without which everything else is complete; tests hold that. */
    static final List<String> ALL = List.of(
            "practices",
            "calls",
            "forum",
            "programme",
            "participation",
            "floor",
            "recommendations",
            "consultations",
            "registers",
            "exchange",
            "partnerships");

    private static final String SECTION = "areas";
    private static final int LONGEST_REASON = 1_000;

    private final Sections sections;
    private final Exports exports;
    private final AreaStore store;
    private final Audit audit;
    private final DataFolder folder;
    private final Environment environment;
    private final TransactionTemplate transaction;

    Areas(
            Sections sections,
            Exports exports,
            AreaStore store,
            Audit audit,
            DataFolder folder,
            Environment environment,
            TransactionTemplate transaction) {
        this.sections = sections;
        this.exports = exports;
        this.store = store;
        this.audit = audit;
        this.folder = folder;
        this.environment = environment;
        this.transaction = transaction;
    }

    private Kept<AreaChoice> choice() {
        return sections.of(SECTION, AreaChoice.class, AreaChoice.NONE);
    }

    int version() {
        return choice().version();
    }

    List<Area> all() {
        Map<String, Switched> chosen = choice().value().areas();
        return ALL.stream().map(name -> area(name, chosen)).toList();
    }

    private Area area(String name, Map<String, Switched> chosen) {
        Switched switched = chosen.getOrDefault(name, new Switched(true, Map.of()));
        Boolean fixed = environment.getProperty("corridor.areas." + name, Boolean.class);
        Holdings holdings = exports.holdings(name);
        boolean running = !holdings.mark().isEmpty();
        return new Area(
                name,
                running,
                fixed == null ? switched.on() : fixed,
                fixed != null,
                running ? holdings.counts() : new TreeMap<>(switched.held()),
                running ? store.exportedAs(name, holdings.mark()) : Optional.empty());
    }

    private Outcome<Area> known(Reader reader, String name) {
        if (!reader.may(SettingsGrants.CHANGING)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "settings-confidential"));
        }
        return ALL.contains(name)
                ? Outcome.done(area(name, choice().value().areas()))
                : Outcome.refused(Refusal.of(Kind.MISSING, "area-unknown"));
    }

    /**
     * Switches an area from the next start on. Refused: without the right, where another was faster, where the
     * configuration says otherwise, and where it holds records that nobody has exported as they are now, unless a reason
     * is given for going without.
     */
    @Transactional
    public Outcome<Area> change(Reader reader, String name, int version, boolean on, String reason) {
        Outcome<Area> found = known(reader, name);
        if (!(found instanceof Outcome.Done<Area>(Area area))) {
            return found;
        }
        Kept<AreaChoice> before = choice();
        Refusal obstacle = sections.obstacle(reader, before.version(), version);
        if (obstacle == null) {
            obstacle = obstacle(area, on, reason);
        }
        if (obstacle != null) {
            return Outcome.refused(obstacle);
        }
        Map<String, Switched> next = new TreeMap<>(before.value().areas());
        next.put(name, new Switched(on, area.held()));
        return sections.keep(reader, SECTION, before, new AreaChoice(next), reason.isBlank() ? null : reason.strip())
                .map(kept -> {
                    AreaFile.keep(folder.path(), kept.value().on());
                    return new Area(name, area.running(), on, false, area.held(), area.exported());
                });
    }

    private static @Nullable Refusal obstacle(Area area, boolean on, String reason) {
        if (area.fixed()) {
            return Refusal.of(Kind.CONFLICT, "area-fixed", area.name());
        }
        if (reason.length() > LONGEST_REASON) {
            return Refusal.of(Kind.INVALID, "settings-out-of-bounds");
        }
        return !on && area.running() && area.total() > 0 && area.exported().isEmpty() && reason.isBlank()
                ? Refusal.of(Kind.CONFLICT, "area-export-first", area.total())
                : null;
    }

    /** Each node writes what was chosen into its own folder, also what was chosen at another one. */
    @Scheduled(initialDelay = 30_000, fixedDelay = 30_000)
    void keepForTheNextStart() {
        AreaFile.keep(folder.path(), choice().value().on());
    }

    /** Writes what an area holds into a file that the caller removes, and notes that it was taken along. */
    public Outcome<Path> export(Reader reader, String name) {
        Outcome<Area> found = known(reader, name);
        if (found instanceof Outcome.Refused<Area>(Refusal refusal)) {
            return Outcome.refused(refusal);
        }
        if (!found.orThrow().running()) {
            return Outcome.refused(Refusal.of(Kind.CONFLICT, "area-off"));
        }
        // before the records are read: what changes meanwhile has to be exported again
        String mark = exports.holdings(name).mark();
        try {
            Path place = Files.createTempDirectory("corridor-export").resolve(name + ".zip");
            exports.write(place, name);
            transaction.executeWithoutResult(none -> {
                store.exported(name, mark, reader.actor());
                audit.append(
                        reader,
                        List.of(AuditEntry.of(
                                new Reference("settings", 1), "settings.area-export", Map.of(), Map.of("area", name))));
            });
            return Outcome.done(place);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("The area " + name + " could not be exported", failure);
        }
    }
}
