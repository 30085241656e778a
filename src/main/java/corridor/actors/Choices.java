package corridor.actors;

import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms about organisations. */
@Component
public class Choices {

    private final Taxonomies taxonomies;
    private final Countries countries;

    Choices(Taxonomies taxonomies, Countries countries) {
        this.taxonomies = taxonomies;
        this.countries = countries;
    }

    public List<Choice> kinds(Frame frame) {
        return taxonomies.scheme("organisation-kinds").terms().stream()
                .map(term -> new Choice(
                        term.code(),
                        taxonomies
                                .title("organisation-kinds", term.code(), frame.language())
                                .text()))
                .toList();
    }

    public List<Choice> countries(Frame frame) {
        return countries.all().stream()
                .map(one -> new Choice(
                        one.value(), countries.name(one, frame.language()).text()))
                .sorted(Comparator.comparing(Choice::label, frame.alphabetical()))
                .toList();
    }

    public String kind(Frame frame, Organisation one) {
        return taxonomies
                .title("organisation-kinds", one.kind(), frame.language())
                .text();
    }

    /** One choice. */
    public record Choice(String code, String label) {}
}
