package corridor.settings;

import corridor.shared.Outcome.Done;
import corridor.shared.Outcome.Refused;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The operator's settings, for the administrator. */
@Controller
class SettingsPage {

    private final Operators operators;
    private final SettingsViews views;

    SettingsPage(Operators operators, SettingsViews views) {
        this.operators = operators;
        this.views = views;
    }

    @GetMapping("/settings")
    ModelAndView show(Frame frame) {
        SettingsViews.admit(frame.reader());
        return views.page(frame);
    }

    /** Keeps what was typed, or shows it again with what is wrong or was changed by another meanwhile. */
    @PostMapping("/settings")
    Object change(Frame frame, @RequestParam MultiValueMap<String, String> fields) {
        SettingsViews.admit(frame.reader());
        OperatorForm typed = OperatorForm.of(fields);
        Map<String, String> problems = typed.problems();
        if (!problems.isEmpty()) {
            return again(frame, typed, problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (operators.change(frame.reader(), typed)) {
            case Done<OperatorChoice> kept -> "redirect:/settings";
            case Refused<OperatorChoice>(Refusal refusal) when refusal.kind() == Kind.STALE -> stale(frame, typed);
            case Refused<OperatorChoice>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private ModelAndView stale(Frame frame, OperatorForm typed) {
        operators.refresh();
        OperatorChoice current = operators.current();
        Map<String, String> differing = new LinkedHashMap<>();
        Map<String, Object> mine = typed.choice().values();
        current.values().forEach((field, value) -> {
            if (!field.equals("logo") && !value.equals(mine.get(field))) {
                differing.put(field, "changed");
            }
        });
        return again(frame, typed.on(current.version()), differing, HttpStatus.PRECONDITION_FAILED);
    }

    private ModelAndView again(Frame frame, OperatorForm typed, Map<String, String> problems, HttpStatus status) {
        ModelAndView page = views.page(frame);
        page.addObject("typed", typed);
        page.addObject("problems", problems);
        page.setStatus(status);
        return page;
    }

    @PostMapping("/settings/logo")
    String keepLogo(Frame frame, @RequestParam("file") MultipartFile file) throws IOException {
        SettingsViews.admit(frame.reader());
        // a little more than is allowed is read, so that what is too large is known to be
        byte[] start = file.getInputStream().readNBytes(LogoPolicy.MOST_BYTES + 1);
        operators.changeLogo(frame.reader(), Optional.of(start)).orThrow();
        return "redirect:/settings";
    }

    @PostMapping("/settings/logo/removal")
    String removeLogo(Frame frame) {
        operators.changeLogo(frame.reader(), Optional.empty()).orThrow();
        return "redirect:/settings";
    }
}
