package corridor.practices.confirmations;

import corridor.actors.Person;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where the secretariat asks an organisation for confirmation, sees the answers, and records those that came otherwise. */
@Controller
@RequestMapping("/practices/{slug}/confirmation")
public class ConfirmationPage {

    private final Confirmations confirmations;
    private final ConfirmationNotes notes;
    private final Practices practices;

    ConfirmationPage(Confirmations confirmations, ConfirmationNotes notes, Practices practices) {
        this.confirmations = confirmations;
        this.notes = notes;
        this.practices = practices;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        return page(frame, practice(frame, slug), Typed.NOTHING, null);
    }

    private Practice practice(Frame frame, String slug) {
        Practice practice = practices.find(frame.reader(), slug).orThrow();
        if (!confirmations.mayAsk(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "ask"));
        }
        return practice;
    }

    private ModelAndView page(Frame frame, Practice practice, Typed typed, @Nullable Refusal refusal) {
        ModelAndView page = new ModelAndView(
                "confirmations/ask",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new AskView(
                                practice.slug().value(),
                                practice.version(),
                                practice.content().title().in(frame.language()).text(),
                                Confirmations.obstacle(practice)
                                        .map(one -> frame.sentence(one))
                                        .orElse(null),
                                confirmations.focalPoints(practice),
                                confirmations.about(frame.reader(), practice).stream()
                                        .map(one -> sent(frame, practice, one))
                                        .toList(),
                                typed,
                                refusal == null ? null : frame.sentence(refusal))));
        if (refusal != null) {
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        }
        return page;
    }

    private SentView sent(Frame frame, Practice practice, Confirmation one) {
        return new SentView(
                confirmations.standing(one, practice),
                one.name(),
                one.email(),
                frame.date(one.createdAt()),
                frame.date(one.expiresAt()),
                frame.time(one.stateSince()),
                Objects.requireNonNullElse(one.message(), ""));
    }

    /** Sends the letter; once more, if need be, and then only the new link opens. */
    @PostMapping
    Object ask(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String email,
            @RequestParam(defaultValue = "") String language) {
        Practice practice = practice(frame, slug);
        Addressee addressee = addressee(practice, person, name, email, language);
        return switch (confirmations.ask(frame.reader(), practice, addressee)) {
            case Outcome.Done<Long> done -> "redirect:/practices/" + slug + "/confirmation";
            case Outcome.Refused<Long>(Refusal refusal) ->
                page(frame, practice, new Typed(name, email, language, ""), refusal);
        };
    }

    private Addressee addressee(Practice practice, String person, String name, String email, String language) {
        return confirmations.focalPoints(practice).stream()
                .filter(one -> String.valueOf(one.id()).equals(person))
                .findFirst()
                .map(Addressee::of)
                .orElseGet(() -> Addressee.at(name, email, Language.of(language).orElse(Language.ENGLISH)));
    }

    /** Records a confirmation that came as a note, which is kept with the practice. */
    @PostMapping("/note")
    Object record(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        Practice practice = practice(frame, slug);
        String said = TypedText.lines(reason);
        return switch (notes.record(
                frame.reader(),
                practice,
                version,
                said.substring(0, Math.min(said.length(), Confirmations.LONGEST_MESSAGE)),
                name(file),
                () -> opened(file))) {
            case Outcome.Done<Long> done -> "redirect:/practices/" + slug;
            case Outcome.Refused<Long>(Refusal refusal) ->
                page(frame, practice(frame, slug), new Typed("", "", "", said), refusal);
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

    /** The page. */
    public record AskView(
            String slug,
            int version,
            String title,
            @Nullable String obstacle,
            List<Person> focalPoints,
            List<SentView> sent,
            Typed typed,
            @Nullable String wrong) {}

    /** A letter that was sent. */
    public record SentView(
            String state, String name, String email, String sent, String expires, String since, String message) {}

    /** What stands in the forms. */
    public record Typed(String name, String email, String language, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "");
    }
}
