package corridor.practices.imports;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who may bring files in to where they do so, also while there is nothing yet. */
@Component
class ImportDesk implements Desk {

    private final Imports imports;

    ImportDesk(Imports imports) {
        this.imports = imports;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return reader.may(ImportLifecycle.IMPORTING)
                ? Optional.of(new Line("imports.desk", imports.countWaiting(reader), "/practices/imports", 11))
                : Optional.empty();
    }
}
