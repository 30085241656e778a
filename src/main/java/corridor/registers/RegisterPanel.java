package corridor.registers;

import corridor.search.SearchRequest;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.PlacePanel;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the registers hold of a country, an organisation, a theme or an objective. */
@Component
class RegisterPanel implements PlacePanel {

    private static final Set<String> FACETS = Set.of("country", "organisation", "theme", "objective");
    private static final int SHOWN = 5;
    private static final int ORDER = 60;

    private final Registers registers;

    RegisterPanel(Registers registers) {
        this.registers = registers;
    }

    @Override
    public Optional<Panel> panel(Frame frame, String facet, String value) {
        if (!FACETS.contains(facet)) {
            return Optional.empty();
        }
        RegisterRequest request = new RegisterRequest(RegisterRequest.ALL_KINDS, SearchRequest.having(facet, value));
        Registers.Found found = registers.search(frame.reader(), request.query(frame.language(), SHOWN));
        if (found.entries().isEmpty()) {
            return Optional.empty();
        }
        List<Panel.Line> lines = found.entries().stream()
                .map(one -> {
                    var title = frame.in(one.title());
                    return new Panel.Line(
                            title.text(),
                            title.fallback() ? title.language() : null,
                            one.url(),
                            frame.t("registers.kind." + one.kind().code()));
                })
                .toList();
        return Optional.of(new Panel(
                frame.t("registers.title"),
                lines,
                null,
                List.of(new Panel.Action(
                        frame.t("registers.all", found.result().total()),
                        request.asked().at(request.path()),
                        null)),
                ORDER));
    }
}
