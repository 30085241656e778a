package corridor.programme.agenda;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.printing.Booklet;
import corridor.printing.Printing;
import corridor.programme.releases.Releases;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The released programme as PDF and as Word. */
@Controller
class PrintedPage {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Cycles cycles;
    private final Releases releases;
    private final Agendas agendas;
    private final Printed printed;
    private final Printing printing;

    PrintedPage(Cycles cycles, Releases releases, Agendas agendas, Printed printed, Printing printing) {
        this.cycles = cycles;
        this.releases = releases;
        this.agendas = agendas;
        this.printed = printed;
        this.printing = printing;
    }

    @GetMapping("/forums/{forum}/{cycle}/programme.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        byte[] file = printing.pdf(booklet(frame, forum, cycle))
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        return file(cycle + ".pdf", MediaType.APPLICATION_PDF, file);
    }

    private Booklet booklet(Frame frame, String forum, String slug) {
        Cycle cycle = cycles.find(frame.reader(), forum, slug).orThrow();
        return printed.of(
                frame,
                agendas.of(
                        frame.reader(),
                        cycle,
                        releases.find(frame.reader(), cycle, Optional.empty()).orThrow()));
    }

    @GetMapping("/forums/{forum}/{cycle}/programme.docx")
    ResponseEntity<byte[]> word(Frame frame, @PathVariable String forum, @PathVariable String cycle) {
        return file(cycle + ".docx", WORD, printing.word(booklet(frame, forum, cycle)));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("programme-" + name)
                                .build()
                                .toString())
                .body(content);
    }
}
