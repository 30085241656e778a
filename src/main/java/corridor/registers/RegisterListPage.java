package corridor.registers;

import corridor.registers.kinds.RegisterKind;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The nine kinds, and the list of one of them or of all. */
@Controller
public class RegisterListPage {

    private final Registers registers;
    private final RegisterListViews views;

    RegisterListPage(Registers registers, RegisterListViews views) {
        this.registers = registers;
        this.views = views;
    }

    /** A kind and how many entries of it there are. */
    public record KindLine(RegisterKind kind, long count) {}

    @GetMapping("/registers")
    ModelAndView kinds(Frame frame) {
        Map<String, Long> counts = registers.counts(frame.reader());
        List<KindLine> lines = Arrays.stream(RegisterKind.values())
                .map(kind -> new KindLine(kind, counts.getOrDefault(kind.code(), 0L)))
                .toList();
        return new ModelAndView(
                "registers/kinds",
                Map.of("frame", frame, "kinds", lines, "writer", registers.mayWrite(frame.reader())));
    }

    @GetMapping("/registers/{kind}")
    ModelAndView list(Frame frame, @PathVariable String kind, @RequestParam MultiValueMap<String, String> parameters) {
        if (!kind.equals(RegisterRequest.ALL_KINDS)) {
            known(kind);
        }
        RegisterRequest request = RegisterRequest.of(kind, parameters);
        Registers.Found found = registers.search(frame.reader(), request.query(frame.language()));
        return new ModelAndView(
                frame.partial() ? "registers/results" : "registers/list",
                Map.of("frame", frame, "list", views.view(frame, request, found, registers.mayWrite(frame.reader()))));
    }

    static RegisterKind known(String kind) {
        return RegisterKind.of(kind).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }
}
