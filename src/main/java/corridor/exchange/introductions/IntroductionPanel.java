package corridor.exchange.introductions;

import corridor.exchange.Listing;
import corridor.exchange.ListingPanel;
import corridor.exchange.Listings;
import corridor.exchange.suggestions.Matches;
import corridor.exchange.suggestions.Suggestion;
import corridor.ui.Frame;
import corridor.ui.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What fits best and who is in touch about it, on the page of one's own offer or need. */
@Component
class IntroductionPanel implements ListingPanel {

    private static final int SHOWN = 3;
    private static final int ORDER = 10;

    private final Matches matches;
    private final Introductions introductions;
    private final IntroductionViews views;

    IntroductionPanel(Matches matches, Introductions introductions, IntroductionViews views) {
        this.matches = matches;
        this.introductions = introductions;
        this.views = views;
    }

    @Override
    public Optional<Panel> panel(Frame frame, Listing listing) {
        if (!Listings.mine(frame.reader(), listing) || listing.state().equals("draft")) {
            return Optional.empty();
        }
        List<Suggestion> found = matches.of(frame.reader(), listing);
        List<Panel.Line> lines = new ArrayList<>();
        found.stream().limit(SHOWN).forEach(one -> {
            var title = frame.in(one.other().title());
            lines.add(new Panel.Line(
                    title.text(),
                    title.fallback() ? title.language() : null,
                    one.other().url(),
                    frame.t("exchange.points", one.explanation().points())));
        });
        views.rows(frame, introductions.of(frame.reader(), listing)).stream()
                .limit(SHOWN)
                .forEach(one -> lines.add(new Panel.Line(
                        one.other().text(),
                        null,
                        one.introduction().url(),
                        frame.t("exchange.introduction.state."
                                + one.introduction().state()))));
        return Optional.of(new Panel(
                frame.t("exchange.matches"),
                lines,
                found.isEmpty() ? frame.t("exchange.matches.none") : null,
                listing.open()
                        ? List.of(new Panel.Action(frame.t("exchange.matches.all"), listing.url() + "/matches", null))
                        : List.of(),
                ORDER));
    }
}
