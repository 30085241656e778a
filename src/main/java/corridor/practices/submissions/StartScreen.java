package corridor.practices.submissions;

import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What it is called, and whose it is. Whose it is, and in which language it is written, is settled when it is begun. */
@Component
class StartScreen implements Screen {

    @Override
    public Step step() {
        return Step.START;
    }

    @Override
    public Typed read(Practice practice, Language reader) {
        return new Typed(Map.of("title", StoryScreen.text(practice.content().title(), practice)));
    }

    @Override
    public Map<String, Problem> problems(Typed typed) {
        Map<String, Problem> problems = new LinkedHashMap<>();
        if (typed.one("title").isEmpty()) {
            problems.put("title", Problem.of("title-missing", ""));
        }
        Longest.check(problems, typed, "title");
        return problems;
    }

    @Override
    public PracticeContent write(Practice practice, Typed typed) {
        PracticeContent content = practice.content();
        Language language = practice.language();
        return new PracticeContent(
                content.title().with(language, oneLine(typed.one("title"))),
                content.summary(),
                content.classification(),
                content.narrative());
    }

    static String oneLine(String text) {
        return String.join(" ", List.of(text.split("\\s+", -1))).strip();
    }
}
