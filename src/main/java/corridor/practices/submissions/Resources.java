package corridor.practices.submissions;

import corridor.practices.Narrative;
import corridor.practices.Narrative.Resource;
import corridor.practices.Practice;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.taxonomy.Taxonomies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Toolkits, handbooks and methods that came of a practice, as its owner names them. */
@Component
class Resources {

    static final String KINDS = "resource-kinds";

    /** The source of what the owner says itself. */
    private static final String OWN = "";

    private static final List<String> PLACES = List.of("resource1", "resource2");

    private final Taxonomies taxonomies;

    Resources(Taxonomies taxonomies) {
        this.taxonomies = taxonomies;
    }

    void read(Practice practice, Map<String, List<String>> values) {
        List<Resource> own = own(practice.content().narrative());
        for (int at = 0; at < PLACES.size(); at++) {
            String place = PLACES.get(at);
            Resource one = at < own.size() ? own.get(at) : new Resource(LocalizedText.EMPTY, "", OWN);
            values.put(place, StoryScreen.text(one.title(), practice));
            values.put(place + "-kind", List.of(one.kind()));
            values.put(place + "-language", one.languages());
            values.put(place + "-audience", StoryScreen.text(one.audience(), practice));
            values.put(place + "-link", List.of(one.link()));
        }
    }

    private static List<Resource> own(Narrative told) {
        return told.resources().stream()
                .filter(one -> one.source().equals(OWN))
                .limit(PLACES.size())
                .toList();
    }

    void check(Map<String, Problem> problems, Typed typed) {
        for (String place : PLACES) {
            Longest.check(problems, typed, place, place + "-audience", place + "-link");
            String link = typed.one(place + "-link");
            if (typed.one(place).isEmpty() && !(link + typed.one(place + "-audience")).isEmpty()) {
                problems.putIfAbsent(place, Problem.of("resource-missing", ""));
            }
            if (!link.isEmpty() && !link.matches("https?://[^\\s/]+.*")) {
                problems.putIfAbsent(place + "-link", Problem.of("link-malformed", link));
            }
        }
    }

    /** All that there are, with those of the form as they were typed; what has no title is left out. */
    List<Resource> write(Narrative told, Typed typed, Language language) {
        List<Resource> own = own(told);
        List<Resource> resources = new ArrayList<>(told.resources());
        for (int at = 0; at < PLACES.size(); at++) {
            String place = PLACES.get(at);
            Resource before = at < own.size() ? own.get(at) : new Resource(LocalizedText.EMPTY, "", OWN);
            Resource after = new Resource(
                    typed.over(before.title(), place, language),
                    kind(typed.one(place + "-kind")),
                    OWN,
                    typed.all(place + "-language").stream()
                            .flatMap(tag -> Stream.ofNullable(Language.of(tag).orElse(null)))
                            .map(Language::tag)
                            .distinct()
                            .toList(),
                    typed.over(before.audience(), place + "-audience", language),
                    typed.one(place + "-link"));
            if (at < own.size()) {
                resources.remove(before);
            }
            if (!after.title().isEmpty()) {
                resources.add(after);
            }
        }
        return List.copyOf(resources);
    }

    private String kind(String code) {
        return taxonomies.term(KINDS, code).isPresent()
                ? code
                : taxonomies.scheme(KINDS).terms().getFirst().code();
    }
}
