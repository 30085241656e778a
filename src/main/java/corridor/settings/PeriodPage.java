package corridor.settings;

import corridor.settings.Period.Group;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** When areas remind, and how long they keep things: the two groups of numbers on the page of settings. */
@Controller
class PeriodPage {

    private final Periods periods;
    private final SettingsViews views;

    PeriodPage(Periods periods, SettingsViews views) {
        this.periods = periods;
        this.views = views;
    }

    /** Keeps what was typed, or shows it again with what is wrong or was changed by another meanwhile. */
    @PostMapping("/settings/{group:reminders|retention}")
    Object change(
            Frame frame,
            @PathVariable String group,
            @RequestParam int version,
            @RequestParam Map<String, String> fields) {
        SettingsViews.admit(frame.reader());
        Group which = Arrays.stream(Group.values())
                .filter(one -> one.code().equals(group))
                .findFirst()
                .orElseThrow();
        Map<String, String> typed = new TreeMap<>();
        periods.in(which)
                .forEach(one -> typed.put(
                        one.key(),
                        fields.getOrDefault(one.key().replace('.', '-'), "").strip()));
        Map<String, String> problems = periods.problems(which, typed);
        if (!problems.isEmpty()) {
            return again(frame, which, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (periods.change(frame.reader(), which, version, typed)) {
            case Outcome.Done<Integer> kept -> "redirect:/settings#" + group;
            case Outcome.Refused<Integer>(Refusal refusal)
            when refusal.kind() == Kind.STALE ->
                again(frame, which, typed, differing(which, typed), HttpStatus.PRECONDITION_FAILED);
            case Outcome.Refused<Integer>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private Map<String, String> differing(Group group, Map<String, String> typed) {
        Map<String, String> differing = new LinkedHashMap<>();
        Map<String, Integer> standing = periods.chosen(group).value().values();
        typed.forEach((key, text) -> {
            Integer there = standing.get(key);
            if (!text.equals(there == null ? "" : String.valueOf(there))) {
                differing.put(key, "changed");
            }
        });
        return differing;
    }

    private ModelAndView again(
            Frame frame, Group group, Map<String, String> typed, Map<String, String> problems, HttpStatus status) {
        ModelAndView page = views.with(frame, views.group(group, typed, problems));
        page.setStatus(status);
        return page;
    }
}
