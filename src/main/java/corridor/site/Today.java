package corridor.site;

import corridor.access.Reader;
import corridor.audit.Appended;
import corridor.database.RememberedFor;
import corridor.shared.Language;
import corridor.ui.ChainFigure;
import corridor.ui.Desk;
import corridor.ui.Frame;
import corridor.ui.OpenNow;
import corridor.ui.OpenNow.Chance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the areas tell on the first page, kept for a moment for each reader, and asked anew when anything has changed here. */
@Component
class Today {

    private static final int OPEN = 6;
    private static final int MOST_KNOWN = 1_000;

    private final List<Desk> desks;
    private final List<OpenNow> chances;
    private final List<ChainFigure> figures;
    private final Clock clock;
    private final RememberedFor<Key, Told> known = new RememberedFor<>(Duration.ofSeconds(3), MOST_KNOWN);

    Today(List<Desk> desks, List<OpenNow> chances, List<ChainFigure> figures, Clock clock) {
        this.desks = desks;
        this.chances = chances;
        this.figures = figures;
        this.clock = clock;
    }

    Told of(Frame frame) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        return known.get(new Key(frame.reader(), frame.language(), minute), key -> told(frame));
    }

    private Told told(Frame frame) {
        return new Told(
                desks.stream()
                        .flatMap(desk -> desk.line(frame.reader()).stream())
                        .sorted(Comparator.comparingInt(Desk.Line::order))
                        .toList(),
                chances.stream()
                        .flatMap(part -> part.chances(frame).stream())
                        .sorted(Comparator.comparing(Chance::closes))
                        .limit(OPEN)
                        .toList(),
                figures.stream()
                        .flatMap(part -> part.figure(frame).stream())
                        .sorted(Comparator.comparingInt(ChainFigure.Figure::order))
                        .toList());
    }

    @EventListener
    void changed(Appended journal) {
        known.forget();
    }

    /** Who asks, in which language, and when, since calls open and close by the clock. */
    private record Key(Reader reader, Language language, Instant minute) {}

    /** What waits for the reader, what is open to them, and how long the chain is. */
    record Told(List<Desk.Line> desk, List<Chance> open, List<ChainFigure.Figure> chain) {}
}
