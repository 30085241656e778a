package corridor.settings;

import corridor.access.Reader;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of what the operator says of names and borders. */
@Service
class Boundaries {

    private static final String SECTION = "boundaries";

    private final Sections sections;

    Boundaries(Sections sections) {
        this.sections = sections;
    }

    Kept<BoundaryChoice> current() {
        return sections.of(SECTION, BoundaryChoice.class, BoundaryChoice.NONE);
    }

    static boolean tooLong(LocalizedText note) {
        return note.byTag().values().stream().anyMatch(text -> text.length() > BoundaryChoice.LONGEST);
    }

    /** Refused: without the right, where another was faster, or too long. */
    @Transactional
    public Outcome<Kept<BoundaryChoice>> change(Reader reader, int version, BoundaryChoice next) {
        Kept<BoundaryChoice> before = current();
        Refusal obstacle = sections.obstacle(reader, before.version(), version);
        if (obstacle == null && tooLong(next.note())) {
            obstacle = Refusal.of(Kind.INVALID, "settings-out-of-bounds");
        }
        return obstacle == null ? sections.keep(reader, SECTION, before, next, null) : Outcome.refused(obstacle);
    }
}
