package corridor.practices.submissions;

import corridor.practices.Narrative;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What others should take from it, what came of it, what it took, what worked and what did not. */
@Component
class OutcomeScreen implements Screen {

    private final Resources resources;

    OutcomeScreen(Resources resources) {
        this.resources = resources;
    }

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
        Lessons.read(practice, values);
        values.put("costs", StoryScreen.text(told.particulars().costs(), practice));
        values.put("funding", StoryScreen.text(told.particulars().funding(), practice));
        resources.read(practice, values);
        return new Typed(values);
    }

    private static List<String> takeaway(Practice practice, int at) {
        List<LocalizedText> all = practice.content().narrative().takeaways();
        return at < all.size() ? StoryScreen.text(all.get(at), practice) : List.of();
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Longest.check(problems, typed, "takeaway", "takeaway2", "results", "costs", "funding");
        Lessons.check(problems, typed);
        resources.check(problems, typed);
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
                        typed.over(told.results(), "results", language),
                        told.figures(),
                        Lessons.write(told, typed, language),
                        resources.write(told, typed, language),
                        told.showings(),
                        told.links(),
                        told.particulars()
                                .withMeans(
                                        typed.over(told.particulars().costs(), "costs", language),
                                        typed.over(told.particulars().funding(), "funding", language)),
                        told.sources()));
    }

    private static List<LocalizedText> takeaways(Narrative told, Typed typed, Language language) {
        List<LocalizedText> takeaways = new ArrayList<>();
        List<String> fields = List.of("takeaway", "takeaway2");
        for (int at = 0; at < fields.size(); at++) {
            LocalizedText before =
                    at < told.takeaways().size() ? told.takeaways().get(at) : LocalizedText.EMPTY;
            takeaways.add(typed.over(before, fields.get(at), language));
        }
        return takeaways.stream().filter(one -> !one.isEmpty()).toList();
    }
}
