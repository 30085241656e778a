package corridor.forum.papers;

import corridor.access.Reader;
import corridor.forum.FormFields;
import corridor.forum.papers.PaperEditPage.PaperFormView;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a new paper: of a session or its table, of a whole cycle, or of a body. */
@Controller
@RequestMapping("/forums/{forum}")
class PaperNewPage {

    private final Papers papers;
    private final PaperHomes homes;

    PaperNewPage(Papers papers, PaperHomes homes) {
        this.papers = papers;
        this.homes = homes;
    }

    @GetMapping("/sessions/{slug}/papers/new")
    ModelAndView ofSession(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return blank(frame, homes.session(frame.reader(), forum, slug, false), tabled(frame.reader(), forum, slug));
    }

    private boolean tabled(Reader reader, String forum, String slug) {
        return homes.session(reader, forum, slug, true).place().roundtable() != null;
    }

    private ModelAndView blank(Frame frame, PaperHome home, boolean tabled) {
        if (!papers.mayWrite(frame.reader(), home)) {
            throw frame.reader().refused("draft");
        }
        return form(frame, home, tabled, PaperForm.BLANK, "");
    }

    private static ModelAndView form(Frame frame, PaperHome home, boolean tabled, PaperForm typed, String sentence) {
        return PaperEditPage.page(
                frame,
                new PaperFormView(
                        home.url(),
                        home.title().in(frame.language()).text(),
                        home.url() + "/papers",
                        0,
                        tabled,
                        typed,
                        sentence,
                        Map.of()));
    }

    @GetMapping("/{cycle}/papers/new")
    ModelAndView ofCycle(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return blank(frame, homes.cycle(frame.reader(), forum, cycle), false);
    }

    @GetMapping("/bodies/{slug}/papers/new")
    ModelAndView ofBody(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        return blank(frame, homes.body(frame.reader(), forum, slug), false);
    }

    @PostMapping("/sessions/{slug}/papers")
    Object forSession(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        return draft(
                frame,
                typed -> homes.session(frame.reader(), forum, slug, typed.table()),
                tabled(frame.reader(), forum, slug),
                sent);
    }

    private Object draft(
            Frame frame, Function<PaperForm, PaperHome> where, boolean tabled, MultiValueMap<String, String> sent) {
        PaperForm typed = PaperForm.of(new FormFields(sent), null);
        PaperHome home = where.apply(typed);
        return switch (papers.draft(frame.reader(), home, typed.content())) {
            case Outcome.Done<Long>(Long id) -> "redirect:/forums/papers/" + id;
            case Outcome.Refused<Long>(Refusal refusal) ->
                PaperEditPage.answered(
                        frame, form(frame, home, tabled, typed, PaperEditPage.told(frame, refusal)), refusal);
        };
    }

    @PostMapping("/{cycle}/papers")
    Object forCycle(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String cycle,
            @RequestParam MultiValueMap<String, String> sent) {
        return draft(frame, typed -> homes.cycle(frame.reader(), forum, cycle), false, sent);
    }

    @PostMapping("/bodies/{slug}/papers")
    Object forBody(
            Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> sent) {
        return draft(frame, typed -> homes.body(frame.reader(), forum, slug), false, sent);
    }
}
