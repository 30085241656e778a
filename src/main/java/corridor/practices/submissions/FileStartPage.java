package corridor.practices.submissions;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Beginning a practice with a Word or PDF file. */
@Controller
class FileStartPage {

    private final Submissions submissions;
    private final Readings readings;
    private final Naming naming;

    FileStartPage(Submissions submissions, Readings readings, Naming naming) {
        this.submissions = submissions;
        this.readings = readings;
        this.naming = naming;
    }

    /** Reads it. A file that is refused leads back to the first screen, which says why. */
    @PostMapping("/submissions/files")
    Object begin(
            Frame frame,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        SubmissionPage.mayWrite(frame);
        Named named = naming.read(frame, fields, "organisation");
        long owner = named.one("organisation").map(Organisation::id).orElse(0L);
        return switch (named.whenClear(() -> readings.begin(frame.reader(), owner, name(file), () -> opened(file)))) {
            case Outcome.Done<Long>(Long id) -> "redirect:/submissions/" + id + "/" + Step.START.code();
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(
                        refusal,
                        new ModelAndView(
                                        "submissions/begin",
                                        Map.of(
                                                "frame",
                                                frame,
                                                "owners",
                                                submissions.owners(frame.reader()),
                                                "typed",
                                                Typed.NOTHING,
                                                "named",
                                                named,
                                                "problems",
                                                Map.of()))
                                .addObject("refused", frame.sentence(refusal)));
        };
    }

    static String name(@Nullable MultipartFile file) {
        return file == null || file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
    }

    static InputStream opened(@Nullable MultipartFile file) {
        try {
            return file == null ? InputStream.nullInputStream() : file.getInputStream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
