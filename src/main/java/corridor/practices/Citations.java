package corridor.practices;

import corridor.actors.Organisations;
import corridor.practices.PracticeView.Citation;
import corridor.shared.Language;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** How to cite a practice, for people and (as JSON-LD in the vocabulary of schema.org) for programs. */
@Component
class Citations {

    private final Organisations organisations;
    private final Countries countries;
    private final JsonMapper json;

    Citations(Organisations organisations, Countries countries, JsonMapper json) {
        this.organisations = organisations;
        this.countries = countries;
        this.json = json;
    }

    Citation of(Frame frame, Practice practice) {
        String url = frame.site().url() + "/practices/" + practice.slug();
        String title = practice.in(practice.content().title(), frame.language()).text();
        int year = Objects.requireNonNullElse(practice.publishedAt(), practice.createdAt())
                .atOffset(java.time.ZoneOffset.UTC)
                .getYear();
        List<String> proponents = proponents(practice, frame.language());
        String text = frame.t(
                "practices.cite.text",
                proponents.isEmpty() ? frame.t("practices.cite.nobody") : String.join("; ", proponents),
                title,
                frame.site().name(),
                String.valueOf(year),
                practice.edition(),
                url);
        return new Citation(text.strip(), url, jsonLd(frame, practice, url, title));
    }

    private List<String> proponents(Practice practice, Language language) {
        var proponents = practice.content().classification().proponents();
        return Stream.concat(
                        proponents.countries().stream()
                                .map(country ->
                                        countries.name(country, language).text()),
                        organisations.find(proponents.organisations()).stream()
                                .map(one -> one.name().in(language).text()))
                .toList();
    }

    private String jsonLd(Frame frame, Practice practice, String url, String title) {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("@context", "https://schema.org");
        about.put("@type", "CreativeWork");
        about.put("@id", url);
        about.put("url", url);
        about.put("name", title);
        about.put("abstract", frame.plain(practice.in(practice.content().summary(), frame.language())));
        about.put("inLanguage", frame.language().tag());
        about.put("version", practice.edition());
        about.put(
                "creator",
                proponents(practice, frame.language()).stream()
                        .map(name -> Map.of("@type", "Organization", "name", name))
                        .toList());
        // a script element must not be closed from within
        return json.writeValueAsString(about).replace("<", "\\u003c");
    }
}
