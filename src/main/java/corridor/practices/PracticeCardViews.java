package corridor.practices;

import corridor.actors.Organisations;
import corridor.practices.PracticeCardView.Chip;
import corridor.search.SearchResult.Hit;
import corridor.search.SearchResult.Passage;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes cards in a language. */
@Component
public class PracticeCardViews {

    private static final int MOST_CHIPS = 4;

    private final Organisations organisations;
    private final Countries countries;
    private final PracticeLabels labels;

    PracticeCardViews(Organisations organisations, Countries countries, PracticeLabels labels) {
        this.organisations = organisations;
        this.countries = countries;
        this.labels = labels;
    }

    public List<PracticeCardView> of(Practices.Found found, Language language) {
        Map<Long, Passage> passages =
                found.result().hits().stream().collect(Collectors.toMap(Hit::id, Hit::cut, (one, same) -> one));
        return found.cards().stream()
                .map(card -> view(card, passages.getOrDefault(card.id(), Passage.NONE), language))
                .toList();
    }

    private PracticeCardView view(PracticeCard card, Passage passage, Language language) {
        Classification classified = card.classification();
        return new PracticeCardView(
                "/practices/" + card.slug(),
                card.marks().in(card.title(), language),
                card.marks().in(card.summary(), language),
                passage,
                proponents(classified, language),
                classified.themes().stream()
                        .limit(MOST_CHIPS)
                        .map(theme -> new Chip(labels.label("theme", theme, language), "/themes/" + theme))
                        .toList(),
                card.status(),
                classified.years().toString());
    }

    private List<Chip> proponents(Classification classified, Language language) {
        return Stream.concat(
                        classified.proponents().countries().stream()
                                .map(country -> new Chip(countries.name(country, language), "/countries/" + country)),
                        organisations.find(classified.proponents().organisations()).stream()
                                .map(one ->
                                        new Chip(PracticeLabels.label(one, language), "/organisations/" + one.slug())))
                .limit(MOST_CHIPS)
                .toList();
    }
}
