package corridor.practices.submissions;

import corridor.practices.Narrative;
import corridor.practices.Narrative.Lesson;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What others should take from it, what came of it, what worked and what did not. */
@Component
class OutcomeScreen implements Screen {

    /** The source of what the owner says itself. */
    private static final String OWN = "";

    private static final Map<String, String> LESSONS = Map.of("worked", "worked", "failed", "did-not-work");

    @Override
    public Step step() {
        return Step.OUTCOME;
    }

    @Override
    public Typed read(Practice practice, Language reader) {
        Narrative told = practice.content().narrative();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("takeaway", takeaway(practice, 0));
        values.put("takeaway2", takeaway(practice, 1));
        values.put("results", StoryScreen.text(told.results(), practice));
        LESSONS.forEach((field, kind) -> values.put(
                field,
                own(told, kind)
                        .map(one -> StoryScreen.text(one.text(), practice).getFirst())
                        .toList()));
        return new Typed(values);
    }

    private static List<String> takeaway(Practice practice, int at) {
        List<LocalizedText> all = practice.content().narrative().takeaways();
        return at < all.size() ? StoryScreen.text(all.get(at), practice) : List.of();
    }

    private static Stream<Lesson> own(Narrative told, String kind) {
        return told.lessons().stream()
                .filter(one -> one.source().equals(OWN) && one.kind().equals(kind));
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Longest.check(problems, typed, "takeaway", "takeaway2", "results", "worked", "failed");
        return problems;
    }

    @Override
    public PracticeContent write(Practice practice, Typed typed) {
        PracticeContent content = practice.content();
        Language language = practice.language();
        Narrative told = content.narrative();
        return new PracticeContent(
                content.title(),
                content.summary(),
                content.classification(),
                new Narrative(
                        told.challenge(),
                        told.approach(),
                        takeaways(told, typed, language),
                        told.results().with(language, typed.one("results")),
                        told.figures(),
                        lessons(told, typed, language),
                        told.resources(),
                        told.showings(),
                        told.links(),
                        told.sources()));
    }

    private static List<LocalizedText> takeaways(Narrative told, Typed typed, Language language) {
        List<LocalizedText> takeaways = new ArrayList<>();
        List<String> fields = List.of("takeaway", "takeaway2");
        for (int at = 0; at < fields.size(); at++) {
            LocalizedText before =
                    at < told.takeaways().size() ? told.takeaways().get(at) : LocalizedText.EMPTY;
            takeaways.add(before.with(language, typed.one(fields.get(at))));
        }
        return takeaways.stream().filter(one -> !one.isEmpty()).toList();
    }

    private static List<Lesson> lessons(Narrative told, Typed typed, Language language) {
        List<Lesson> lessons = new ArrayList<>(told.lessons().stream()
                .filter(one -> !one.source().equals(OWN) || !LESSONS.containsValue(one.kind()))
                .toList());
        LESSONS.forEach((field, kind) -> {
            LocalizedText before = own(told, kind).findFirst().map(Lesson::text).orElse(LocalizedText.EMPTY);
            LocalizedText after = before.with(language, typed.one(field));
            if (!after.isEmpty()) {
                lessons.add(new Lesson(kind, after, OWN));
            }
        });
        return List.copyOf(lessons);
    }
}
