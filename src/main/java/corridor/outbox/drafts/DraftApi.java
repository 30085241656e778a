package corridor.outbox.drafts;

import corridor.access.Role;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Letters to many for programs of the secretariat: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/letters/drafts")
@Tag(name = "Letters")
class DraftApi {

    private final Drafts drafts;
    private final RecipientStore recipients;

    DraftApi(Drafts drafts, RecipientStore recipients) {
        this.drafts = drafts;
        this.recipients = recipients;
    }

    @GetMapping
    @Operation(summary = "The newest drafts and what was sent", description = "Refuses 403 drafts-confidential.")
    List<Item> list(@Parameter(hidden = true) Frame frame) {
        return drafts.newest(frame.reader()).orThrow().stream()
                .map(DraftApi::item)
                .toList();
    }

    @PostMapping
    @Operation(summary = "Begin a letter in the words of the template, in English and the language of the request")
    ResponseEntity<Item> write(@Parameter(hidden = true) Frame frame) {
        long id = drafts.write(frame.reader(), EnumSet.of(Language.ENGLISH, frame.language()))
                .orThrow();
        return ResponseEntity.created(URI.create("/api/v1/letters/drafts/" + id))
                .body(show(frame, id));
    }

    @GetMapping("/{id}")
    @Operation(summary = "One letter")
    Item show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return item(drafts.find(frame.reader(), id).orThrow());
    }

    @GetMapping("/{id}/results")
    @Operation(summary = "What became of a letter: how many stand how")
    Map<String, Long> results(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return recipients.results(drafts.find(frame.reader(), id).orThrow().id());
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change what a letter says and who gets it",
            description =
                    "subject and text by language tag, with {name} and {site} where they belong. to: codes of roles, of "
                            + "countries, tags of languages, addresses of people with an account. Refuses 412 a stale version.")
    Item change(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Change change) {
        boolean known =
                change.to().roles().stream().allMatch(code -> Role.of(code).isPresent())
                        && change.to().languages().stream()
                                .allMatch(tag -> Language.of(tag).isPresent());
        DraftForm form = new DraftForm(change.version(), change.subject(), change.text(), change.to());
        String problem = known ? form.problems().stream().findFirst().orElse("") : "to";
        if (!problem.isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", problem));
        }
        drafts.change(frame.reader(), id, form).orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/sending")
    @Operation(
            summary = "Send a letter to those whom it is for now",
            description = "Refuses 409 draft-for-nobody. Each gets it once, also after a crash.")
    Item send(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestParam int version) {
        drafts.send(frame.reader(), id, version).orThrow();
        return show(frame, id);
    }

    @PostMapping("/{id}/cancelling")
    @Operation(summary = "Stop a letter; what was written already stays written")
    Item cancel(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestParam int version) {
        drafts.cancel(frame.reader(), id, version).orThrow();
        return show(frame, id);
    }

    private static Item item(Draft draft) {
        return new Item(draft.id(), draft.state(), draft.version(), draft.subject(), draft.text(), draft.selection());
    }

    /** What a letter is to say, and to whom. */
    record Change(int version, LocalizedText subject, LocalizedText text, Selection to) {}

    /** A letter. */
    record Item(long id, String state, int version, LocalizedText subject, LocalizedText text, Selection to) {}
}
