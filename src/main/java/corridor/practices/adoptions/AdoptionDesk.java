package corridor.practices.adoptions;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who report or confirm adoptions to them. */
@Component
class AdoptionDesk implements Desk {

    private final Adoptions adoptions;

    AdoptionDesk(Adoptions adoptions) {
        this.adoptions = adoptions;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return reader.may(AdoptionLifecycle.CONFIRMING)
                ? Optional.of(new Line("adoptions.desk", adoptions.countWaiting(reader), "/adoptions", 14))
                : Optional.empty();
    }
}
