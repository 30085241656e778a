package corridor.recommendations;

import corridor.forum.Cycle;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The form of a draft as it is shown, at first and again with what was wrong. */
@Component
class DraftForms {

    private final DraftOptions options;

    DraftForms(DraftOptions options) {
        this.options = options;
    }

    ModelAndView form(
            Frame frame,
            Cycle cycle,
            Optional<Recommendation> before,
            RecommendationForm typed,
            Map<String, String> problems,
            String sentence) {
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("frame", frame);
        model.put("typed", typed);
        model.put("problems", problems);
        model.put("sentence", sentence);
        model.put("options", options.of(frame, cycle, typed));
        model.put("version", before.map(Recommendation::version).orElse(0));
        model.put("back", before.map(Recommendation::url).orElse(cycle.url() + "/recommendations"));
        model.put("action", before.map(one -> one.url() + "/text").orElse(cycle.url() + "/recommendations/new"));
        model.put("cycle", RecommendationViews.place(frame, cycle));
        return new ModelAndView("recommendations/draft", model);
    }

    ModelAndView again(
            Frame frame, Cycle cycle, Optional<Recommendation> before, RecommendationForm typed, Refusal refusal) {
        if (refusal.kind() != Kind.INVALID && refusal.kind() != Kind.STALE) {
            throw new RefusedException(refusal);
        }
        String sentence = refusal.kind() == Kind.STALE
                ? frame.t(
                        "recommendations.outrun",
                        before.map(one -> frame.in(one.content().text()).text()).orElse(""))
                : frame.sentence(refusal);
        return answered(
                form(frame, cycle, before, typed, Map.of(), sentence),
                refusal.kind().status());
    }

    static ModelAndView answered(ModelAndView page, int status) {
        page.setStatus(HttpStatus.valueOf(status));
        return page;
    }
}
