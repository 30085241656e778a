package corridor.ui;

import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page, or problem document, for everything that no handler answered. */
@Controller
class ErrorPages implements ErrorController {

    private final RefusalEdge edge;

    ErrorPages(RefusalEdge edge) {
        this.edge = edge;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        // whoever asks for this address itself comes from no error
        int original = status instanceof Integer code ? code : 404;
        return edge.answer(refusal(original), original, request);
    }

    private static Refusal refusal(int status) {
        return switch (status) {
            case 400, 405, 406, 415, 422 -> Refusal.of(Kind.INVALID, "request-not-understood");
            case 401, 403 -> Refusal.of(Kind.FORBIDDEN, "request-forbidden");
            case 404 -> Refusal.of(Kind.MISSING, "page-missing");
            case 413 -> Refusal.of(Kind.TOO_LARGE, "file-too-large", 300);
            default -> Refusal.of(Kind.BROKEN, "internal-error");
        };
    }
}
