package corridor.ui;

import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
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

    RefusalEdge(Frames frames, Messages messages) {
        this.frames = frames;
        this.messages = messages;
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
                        "frame", frame,
                        "status", status,
                        "sentence", sentence(messages, frame.language(), refusal)));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** The sentence for a refusal: what was not done and what to do next. */
    public static String sentence(Messages messages, Language language, Refusal refusal) {
        return messages.text(
                language, "refusal." + refusal.code(), refusal.details().toArray());
    }
}
