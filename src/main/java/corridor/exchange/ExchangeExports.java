package corridor.exchange;

import corridor.archives.ExportPart;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers, needs, matches and introductions as they leave with an export. */
@Component
class ExchangeExports implements ExportPart {

    @Override
    public List<Kind> kinds() {
        return List.of(
                new Kind(
                        "listings",
                        "exchange.listing",
                        "Offers and needs of organisations. Drafts are among them: see state and audience.",
                        false),
                new Kind("matches", "exchange.match", "Which offers and needs fit, with points and rule.", false),
                new Kind("saved-listings", "exchange.saved", "What people kept for themselves.", true),
                new Kind(
                        "introductions",
                        "exchange.introduction",
                        "Who was interested in what, and what came of it.",
                        true),
                new Kind("introduction-contacts", "exchange.contact", "Whom to write to in an introduction.", true));
    }
}
