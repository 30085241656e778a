package corridor.practices.translations;

import corridor.access.Reader;
import corridor.ui.Desk;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells those who translate how many translations are asked for. */
@Component
class TranslationDesk implements Desk {

    private final TranslationRequests requests;

    TranslationDesk(TranslationRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<Line> line(Reader reader) {
        return requests.mayRead(reader)
                ? Optional.of(new Line("translations.desk", requests.count(reader), "/translations", 12))
                : Optional.empty();
    }
}
