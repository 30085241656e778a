package corridor.practices;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Corridor;
import corridor.shared.Language;
import corridor.shared.LocalizedText.Rendering;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Messages;
import org.springframework.stereotype.Component;

/** What the values of facets are called. */
@Component
class PracticeLabels {

    private final Taxonomies taxonomies;
    private final Countries countries;
    private final Organisations organisations;
    private final Messages messages;

    PracticeLabels(Taxonomies taxonomies, Countries countries, Organisations organisations, Messages messages) {
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.organisations = organisations;
        this.messages = messages;
    }

    Rendering label(String facet, String value, Language language) {
        return switch (facet) {
            case "theme" -> taxonomies.label(Taxonomies.THEMES, value, language);
            case "country" -> taxonomies.title(Taxonomies.COUNTRIES, value, language);
            case "region" -> taxonomies.title(Taxonomies.REGIONS, value, language);
            case "corridor" -> corridor(value, language);
            case "level" -> taxonomies.label("levels", value, language);
            case "kind" -> taxonomies.label("organisation-kinds", value, language);
            case "maturity" -> taxonomies.label("maturity", value, language);
            case "stage" -> taxonomies.label("stages", value, language);
            case "objective" -> numbered(Taxonomies.OBJECTIVES, value, language);
            case "target" -> numbered(Taxonomies.TARGETS, value, language);
            case "organisation" -> organisation(value, language);
            case "language" -> plain(Language.of(value).map(Language::ownName).orElse(value), language);
            case "status" -> plain(status(value, language), language);
            default -> plain(value, language);
        };
    }

    /** What is no corridor stays as it is written. */
    private Rendering corridor(String value, Language language) {
        return Corridor.read(value).map(one -> countries.name(one, language)).orElseGet(() -> plain(value, language));
    }

    private String status(String value, Language language) {
        String key = "practices.status." + value;
        return messages.has(key) ? messages.text(language, key) : value;
    }

    private Rendering numbered(String scheme, String code, Language language) {
        Rendering label = taxonomies.label(scheme, code, language);
        String shown = language.direction().equals("rtl") ? "\u2066" + code + "\u2069" : code;
        return new Rendering(shown + " · " + label.text(), label.language(), label.fallback());
    }

    private Rendering organisation(String slug, Language language) {
        return organisations.bySlug(slug).map(one -> label(one, language)).orElseGet(() -> plain(slug, language));
    }

    static Rendering label(Organisation organisation, Language language) {
        return organisation.shortName() == null
                ? organisation.name().in(language)
                : plain(organisation.shortName(), language);
    }

    private static Rendering plain(String text, Language language) {
        return new Rendering(text, language, false);
    }
}
