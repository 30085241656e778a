package corridor.ui;

import corridor.access.Rights;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal into what its asker understands: a problem document for programs, a page for people. */
@Component
@ControllerAdvice
public class RefusalEdge {

    private final Frames frames;
    private final Messages messages;
    private final Rights rights;

    RefusalEdge(Frames frames, Messages messages, Rights rights) {
        this.frames = frames;
        this.messages = messages;
        this.rights = rights;
    }

    @ExceptionHandler
    Object refused(RefusedException refused, HttpServletRequest request) {
        return answer(refused.refusal(), request);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(Refusal.of(Kind.TOO_LARGE, "file-too-large", 300), request);
    }

    private Object answer(Refusal refusal, HttpServletRequest request) {
        return answer(refusal, refusal.kind().status(), request);
    }

    Object answer(Refusal refusal, int status, HttpServletRequest request) {
        return forProgram(request)
                ? problem(refusal, status, LanguageChoice.of(request))
                : page(refusal, status, request);
    }

    static boolean forProgram(HttpServletRequest request) {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return (failed == null ? request.getRequestURI() : failed.toString()).startsWith("/api/");
    }

    private ResponseEntity<ProblemDetail> problem(Refusal refusal, int status, Language language) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), sentence(messages, language, refusal));
        problem.setType(URI.create("urn:corridor:refusal:" + refusal.code()));
        problem.setTitle(messages.text(language, "error.title." + refusal.kind().status()));
        problem.setProperty("code", refusal.code());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private ModelAndView page(Refusal refusal, int status, HttpServletRequest request) {
        Frame frame = frames.of(request);
        ModelAndView page = new ModelAndView(
                "ui/error",
                Map.of(
                        "frame",
                        frame,
                        "status",
                        status,
                        "sentence",
                        sentence(messages, frame.language(), refusal),
                        "needed",
                        needed(frame, refusal)));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** Which roles include the step that was refused, where that is why. */
    private String needed(Frame frame, Refusal refusal) {
        if (!refusal.code().equals("right-missing") || refusal.details().isEmpty()) {
            return "";
        }
        String ending = "." + refusal.details().getFirst();
        String roles = rights.table().entrySet().stream()
                .filter(right -> right.getKey().endsWith(ending))
                .flatMap(right -> right.getValue().stream())
                .distinct()
                .sorted()
                .map(role -> frame.t("site.role." + role.code()))
                .collect(Collectors.joining(" · "));
        return roles.isEmpty() ? "" : frame.t("rights.needed", roles);
    }

    /** The sentence for a refusal: what was not done and what to do next. */
    public static String sentence(Messages messages, Language language, Refusal refusal) {
        return messages.text(
                language, "refusal." + refusal.code(), refusal.details().toArray());
    }
}
