package corridor.forum.briefings;

import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.printing.Booklet;
import corridor.printing.Printing;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The briefing pack of a session, as PDF and as Word. */
@Controller
@RequestMapping("/forums/{forum}/sessions/{slug}")
class BriefingPage {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Sessions sessions;
    private final Briefings briefings;
    private final Printing printing;

    BriefingPage(Sessions sessions, Briefings briefings, Printing printing) {
        this.sessions = sessions;
        this.briefings = briefings;
        this.printing = printing;
    }

    @GetMapping("/briefing.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        byte[] file = printing.pdf(briefings.of(frame, session))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return file(session, "pdf", MediaType.APPLICATION_PDF, file);
    }

    @GetMapping("/briefing.docx")
    ResponseEntity<byte[]> word(Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        Booklet booklet = briefings.of(frame, session);
        return file(session, "docx", WORD, printing.word(booklet));
    }

    private static ResponseEntity<byte[]> file(Session session, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(session.slug() + "." + ending)
                                .build()
                                .toString())
                .body(content);
    }
}
