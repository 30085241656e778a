package corridor.forum.shortlists;

import corridor.forum.FormFields;
import corridor.forum.sessions.Session;
import corridor.forum.sessions.Sessions;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shortlists for programs: the same door, the same refusals. */
@RestController
@RequestMapping("/api/v1/forums/{forum}/sessions/{slug}/shortlist")
@Tag(name = "Sessions")
class ShortlistApi {

    private final Sessions sessions;
    private final Shortlists shortlists;
    private final ObjectProvider<Practices> practices;

    ShortlistApi(Sessions sessions, Shortlists shortlists, ObjectProvider<Practices> practices) {
        this.sessions = sessions;
        this.shortlists = shortlists;
        this.practices = practices;
    }

    @GetMapping
    @Operation(
            summary = "The shortlist of a session",
            description = "For those who prepare the session alone. Refuses 403 right-missing.")
    List<ListedAnswer> list(
            @Parameter(hidden = true) Frame frame, @PathVariable String forum, @PathVariable String slug) {
        Session session = kept(frame, forum, slug);
        List<Shortlisted> listed = shortlists.of(frame.reader(), session);
        Map<Long, String> slugs =
                door()
                        .find(
                                frame.reader(),
                                listed.stream().map(Shortlisted::practice).toList())
                        .stream()
                        .collect(
                                Collectors.toMap(Practice::id, one -> one.slug().value()));
        return listed.stream()
                .flatMap(one -> Optional.ofNullable(slugs.get(one.practice())).stream()
                        .map(address -> new ListedAnswer(address, one.why(), one.addedAt())))
                .toList();
    }

    private Session kept(Frame frame, String forum, String slug) {
        Session session = sessions.find(frame.reader(), forum, slug).orThrow();
        if (!shortlists.mayKeep(frame.reader(), session)) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "shortlist"));
        }
        return session;
    }

    private Practices door() {
        return Optional.ofNullable(practices.getIfAvailable())
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    @PutMapping("/{address}")
    @Operation(
            summary = "Put one on it, or say anew why it is there",
            description =
                    "address: the last part of that of its page. Refuses 403 right-missing, 404, 422 shortlist-reason-long.")
    List<ListedAnswer> put(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable String address,
            @RequestBody Reason reason) {
        Session session = kept(frame, forum, slug);
        Practice found = door().find(frame.reader(), address).orThrow();
        shortlists
                .put(frame.reader(), session, found, FormFields.clean(Objects.requireNonNullElse(reason.why(), "")))
                .orThrow();
        return list(frame, forum, slug);
    }

    @DeleteMapping("/{address}")
    @Operation(summary = "Take one off it", description = "Refuses 403 right-missing, 404 record-missing.")
    List<ListedAnswer> remove(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String forum,
            @PathVariable String slug,
            @PathVariable String address) {
        Session session = kept(frame, forum, slug);
        Practice found = door().find(frame.reader(), address).orThrow();
        shortlists.remove(frame.reader(), session, found.id()).orThrow();
        return list(frame, forum, slug);
    }

    /** Why it is listed. */
    record Reason(@Nullable String why) {}

    /** A practice on the list. */
    record ListedAnswer(String address, String why, Instant addedAt) {}
}
