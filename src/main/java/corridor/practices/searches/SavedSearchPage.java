package corridor.practices.searches;

import corridor.practices.PracticeSearch;
import corridor.practices.PracticeSearchViews;
import corridor.practices.searches.SavedSearchView.Line;
import corridor.practices.searches.SavedSearchView.Wanted;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's saved searches; with a search in the address, the form that saves it. */
@Controller
@RequestMapping("/searches")
class SavedSearchPage {

    private final SavedSearches searches;
    private final PracticeSearchViews words;

    SavedSearchPage(SavedSearches searches, PracticeSearchViews words) {
        this.searches = searches;
        this.words = words;
    }

    @GetMapping
    Object show(Frame frame, @RequestParam MultiValueMap<String, String> parameters) {
        if (!frame.reader().signedIn()) {
            return "redirect:/sign-in";
        }
        PracticeSearch search = PracticeSearch.of(parameters);
        return page(frame, search.everything() ? null : wanted(frame, search, proposed(frame, search), ""));
    }

    /** What was asked for, as its words and narrowings say it. */
    private String proposed(Frame frame, PracticeSearch search) {
        String name = Stream.concat(Stream.of(search.words()), words.narrowings(search, frame.language()).stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
        return name.substring(0, Math.min(SavedSearch.LONGEST_NAME, name.length()));
    }

    private Wanted wanted(Frame frame, PracticeSearch search, String name, String problem) {
        return new Wanted(name, search.words(), search.filters(), words.narrowings(search, frame.language()), problem);
    }

    private ModelAndView page(Frame frame, @Nullable Wanted wanted) {
        List<Line> saved = searches.of(frame.reader()).stream()
                .map(one -> new Line(
                        one.id(),
                        one.name(),
                        one.search().words(),
                        words.narrowings(one.search(), frame.language()),
                        one.search().address(),
                        one.search().feed(),
                        one.letters()))
                .toList();
        return new ModelAndView("searches/list", Map.of("frame", frame, "view", new SavedSearchView(saved, wanted)));
    }

    /** Saves a search. What is wrong with its name is said beside what was typed. */
    @PostMapping
    Object save(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        PracticeSearch search = PracticeSearch.of(fields);
        String name = fields.getOrDefault("name", List.of("")).getFirst();
        return switch (searches.save(frame.reader(), name, search, fields.containsKey("letters"))) {
            case Outcome.Done<Long> done -> "redirect:/searches";
            case Outcome.Refused<Long>(Refusal refusal)
            when refusal.kind() == Refusal.Kind.FORBIDDEN ->
                Outcome.refused(refusal).orThrow();
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, wanted(frame, search, name, frame.sentence(refusal))));
        };
    }

    @PostMapping("/{id}/letters")
    String letters(Frame frame, @PathVariable long id, @RequestParam boolean wanted) {
        searches.letters(frame.reader(), id, wanted).orThrow();
        return "redirect:/searches";
    }

    @PostMapping("/{id}/removal")
    String remove(Frame frame, @PathVariable long id) {
        searches.remove(frame.reader(), id).orThrow();
        return "redirect:/searches";
    }
}
