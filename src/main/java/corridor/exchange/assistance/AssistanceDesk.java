package corridor.exchange.assistance;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Leads those who decide to requests and experts that wait. */
@Component
class AssistanceDesk implements Desk {

    private final Requests requests;
    private final Experts experts;

    AssistanceDesk(Requests requests, Experts experts) {
        this.requests = requests;
        this.experts = experts;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        if (!reader.may(RequestLifecycle.TRIAGING)) {
            return Optional.empty();
        }
        long waiting = requests.all(reader).stream()
                        .filter(one -> one.state().equals(RequestLifecycle.SUBMITTED))
                        .count()
                + experts.waiting(reader).size();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new Line("exchange.desk.waiting", waiting, "/exchange/assistance", 65));
    }
}
