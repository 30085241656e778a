package corridor.forum;

import corridor.actors.Organisations;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Recording and changing forums by program, with members and principles: the same fields as the form, and the same limits. */
@RestController
@RequestMapping("/api/v1/forums")
@Tag(name = "Forums")
class ForumPlanApi {

    private final Forums forums;
    private final Organisations organisations;
    private final Countries countries;

    ForumPlanApi(Forums forums, Organisations organisations, Countries countries) {
        this.forums = forums;
        this.organisations = organisations;
        this.countries = countries;
    }

    @PostMapping
    @Operation(
            summary = "Record a forum",
            description = "Refuses 403 right-missing, 409 forum-known, 422 forum-name-missing, field-wrong.")
    ForumWritten record(@Parameter(hidden = true) Frame frame, @RequestBody ForumBody body) {
        keeper(frame, "record");
        Slug slug = Slug.from(body.name().in(Language.ENGLISH).text());
        ForumDraft draft = draft(body, slug.value(), Origin.OWN, List.of());
        forums.record(frame.reader(), draft).orThrow();
        return written(forums.find(frame.reader(), slug.value()).orThrow());
    }

    private void keeper(Frame frame, String action) {
        if (!forums.mayKeep(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", action));
        }
    }

    private ForumDraft draft(ForumBody body, String slug, Origin origin, List<String> sources) {
        Long organisation = body.organisation();
        Outcome<ForumDraft> draft =
                organisation != null && organisations.find(organisation).isEmpty()
                        ? Outcome.refused(Refusal.of(Kind.INVALID, "field-wrong", "organisation"))
                        : body.draft(slug, countries, origin, sources);
        return draft.orThrow();
    }

    private static ForumWritten written(Forum forum) {
        return new ForumWritten(forum.slug(), forum.url(), forum.version());
    }

    @PutMapping("/{forum}")
    @Operation(
            summary = "Change a forum",
            description = "Everything that is said of it, with the version that you read: members and principles too. "
                    + "Refuses 403 right-missing, 412 version-stale, 422 forum-name-missing, field-wrong.")
    ForumWritten change(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @RequestBody ForumBody body) {
        keeper(frame, "change");
        Forum found = forums.find(frame.reader(), forum).orThrow();
        Integer version = body.version();
        if (version == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        ForumDraft draft = draft(body, found.slug(), found.origin(), found.sources());
        forums.change(frame.reader(), new Target(found.id(), version), draft).orThrow();
        return written(forums.find(frame.reader(), forum).orThrow());
    }

    /** A forum that was recorded or changed. */
    record ForumWritten(String slug, String url, int version) {}
}
