package corridor.practices.submissions;

import corridor.practices.Narrative;
import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is done, and which problem it answers. */
@Component
class StoryScreen implements Screen {

    @Override
    public Step step() {
        return Step.STORY;
    }

    @Override
    public Typed read(Practice practice, Language reader) {
        PracticeContent content = practice.content();
        Map<String, List<String>> values = new LinkedHashMap<>();
        values.put("summary", text(content.summary(), practice));
        values.put("approach", text(content.narrative().approach(), practice));
        values.put("challenge", text(content.narrative().challenge(), practice));
        return new Typed(values);
    }

    static List<String> text(LocalizedText text, Practice practice) {
        return List.of(text.exactly(practice.language()).orElse(""));
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        Longest.check(problems, typed, "summary", "approach", "challenge");
        return problems;
    }

    @Override
    public PracticeContent write(Practice practice, Typed typed) {
        PracticeContent content = practice.content();
        Language language = practice.language();
        Narrative told = content.narrative();
        return new PracticeContent(
                content.title(),
                typed.over(content.summary(), "summary", language),
                content.classification(),
                new Narrative(
                        typed.over(told.challenge(), "challenge", language),
                        typed.over(told.approach(), "approach", language),
                        told.takeaways(),
                        told.results(),
                        told.figures(),
                        told.lessons(),
                        told.resources(),
                        told.showings(),
                        told.links(),
                        told.particulars(),
                        told.sources()));
    }
}
