package corridor.practices.requests;

import corridor.access.Reader;
import corridor.audit.PersonalValues;
import corridor.practices.Practice;
import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.workflow.Workflow;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of requests. */
@Service
class OwnerRequests {

    private static final int PAGE_SIZE = 50;

    private final OwnerRequestStore store;
    private final OwnerRequestLifecycle lifecycle;
    private final Workflow workflow;
    private final PersonalValues personal;

    OwnerRequests(
            OwnerRequestStore store, OwnerRequestLifecycle lifecycle, Workflow workflow, PersonalValues personal) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.personal = personal;
    }

    /**
     * Records a request whose form has no problems. The same one sent twice is recorded once; what a program sent is dropped
     * without a word.
     */
    @Transactional
    Outcome<Practice> open(Reader reader, Practice practice, Wish wish, OwnerRequestForm form) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "open");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (!form.fromProgram()) {
            store.insert(practice.id(), wish, form)
                    .ifPresent(id -> workflow.open(
                            lifecycle, reader, "open", Map.of(id, journalled(practice.id(), wish, form))));
        }
        return Outcome.done(practice);
    }

    private Map<String, Object> journalled(long practice, Wish wish, OwnerRequestForm form) {
        String person = "visitor:" + sha256(form.email().toLowerCase(Locale.ROOT));
        return Map.of(
                "practice", practice,
                "kind", wish.code(),
                "person", person,
                "organisation", personal.encrypt(person, form.organisation()),
                "name", personal.encrypt(person, form.name()),
                "email", personal.encrypt(person, form.email()),
                "message", personal.encrypt(person, form.message()));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    /** A page of those that wait for an answer, the longest waiting first. They name people: refused without the right. */
    @Transactional(readOnly = true)
    Outcome<Slice<OwnerRequest>> waiting(Reader reader, int page) {
        return mayRead(reader)
                ? Outcome.done(store.open(reader, page, PAGE_SIZE))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "requests-confidential"));
    }

    boolean mayRead(Reader reader) {
        return reader.may(OwnerRequestLifecycle.READING);
    }

    long countWaiting(Reader reader) {
        return store.countOpen(reader);
    }
}
