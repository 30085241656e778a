package corridor.practices.requests;

import corridor.access.Reader;
import corridor.audit.PersonalValues;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.practices.Practice;
import corridor.practices.Practices;
import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.Slice;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
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
    private final Practices practices;
    private final Letters letters;
    private final Messages messages;
    private final SiteSettings site;

    OwnerRequests(
            OwnerRequestStore store,
            OwnerRequestLifecycle lifecycle,
            Workflow workflow,
            PersonalValues personal,
            Practices practices,
            Letters letters,
            Messages messages,
            SiteSettings site) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
        this.personal = personal;
        this.practices = practices;
        this.letters = letters;
        this.messages = messages;
        this.site = site;
    }

    /**
     * Records a request whose form has no problems. The same one sent twice is recorded once; what a program sent is dropped
     * without a word.
     */
    @Transactional
    Outcome<Practice> open(Reader reader, Practice practice, Wish wish, OwnerRequestForm form, Language language) {
        Optional<Refusal> obstacle = workflow.mayOpen(lifecycle, reader, "open");
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        if (!form.fromProgram()) {
            store.insert(practice.id(), wish, form, language)
                    .ifPresent(id -> workflow.open(
                            lifecycle, reader, "open", Map.of(id, journalled(practice.id(), wish, form))));
        }
        return Outcome.done(practice);
    }

    private Map<String, Object> journalled(long practice, Wish wish, OwnerRequestForm form) {
        String person = person(form.email());
        return Map.of(
                "practice", practice,
                "kind", wish.code(),
                "person", person,
                "organisation", personal.encrypt(person, form.organisation()),
                "name", personal.encrypt(person, form.name()),
                "email", personal.encrypt(person, form.email()),
                "message", personal.encrypt(person, form.message()));
    }

    /** How the journal names somebody who has no account. */
    private static String person(String email) {
        return "visitor:" + DigestUtils.sha256Hex(email.toLowerCase(Locale.ROOT));
    }

    /** A page of those that wait for an answer, the longest waiting first. They name people: refused without the right. */
    @Transactional(readOnly = true)
    Outcome<Slice<OwnerRequest>> waiting(Reader reader, int page) {
        return mayRead(reader)
                ? Outcome.done(store.open(reader, page, PAGE_SIZE))
                : Outcome.refused(Refusal.of(Kind.FORBIDDEN, "requests-confidential"));
    }

    /** A request that waits. */
    @Transactional(readOnly = true)
    Outcome<OwnerRequest> find(Reader reader, long id) {
        if (!mayRead(reader)) {
            return Outcome.refused(Refusal.of(Kind.FORBIDDEN, "requests-confidential"));
        }
        return store.open(reader, id)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Kind.MISSING, "request-answered")));
    }

    /**
     * Answers a request by letter. A claim that is accepted makes the organisation the practice's owner. What the request
     * says of a person is erased with the answer, also from the journal.
     */
    @Transactional
    Outcome<Long> answer(Reader reader, OwnerRequest request, int version, Answer answer) {
        Change change = Change.of(answer.accepted() ? "accept" : "decline")
                .recording(Map.of("answer", answer.text(), "name", "", "email", "", "organisation", "", "message", ""));
        Outcome<Long> outcome = workflow.move(lifecycle, reader, change, new Target(request.id(), version));
        if (outcome instanceof Outcome.Done<Long>) {
            Long owner = answer.owner();
            if (answer.accepted() && owner != null) {
                practices.assign(reader, Target.of(request.practice()), owner).orThrow();
            }
            letters.send(letter(request, answer));
            if (!store.waits(request.email())) {
                personal.erase(person(request.email()));
            }
        }
        return outcome;
    }

    /** Ends a request that nobody answered in time, tells whoever sent it, and forgets what it says of them. */
    @Transactional
    Outcome<Long> lapse(Reader reader, OwnerRequest request) {
        Change change =
                Change.of("lapse").recording(Map.of("name", "", "email", "", "organisation", "", "message", ""));
        return workflow.move(lifecycle, reader, change, new Target(request.id(), request.version()))
                .map(id -> {
                    letters.send(
                            letter(request, messages.text(request.language(), "requests.letter.lapsed", site.name())));
                    if (!store.waits(request.email())) {
                        personal.erase(person(request.email()));
                    }
                    return id;
                });
    }

    private Letter letter(OwnerRequest request, Answer answer) {
        Language language = request.language();
        String verdict = request.wish().code() + (answer.accepted() ? ".accepted" : ".declined");
        return letter(
                request,
                messages.text(language, "requests.letter." + verdict) + "\n\n" + answer.text() + "\n\n"
                        + messages.text(language, "requests.letter.end", site.name()));
    }

    private Letter letter(OwnerRequest request, String text) {
        return new Letter(
                request.email(),
                request.language(),
                messages.text(request.language(), "requests.letter.subject", site.name()),
                text,
                true);
    }

    /**
     * What the secretariat answers.
     *
     * @param owner the organisation whose claim is accepted
     */
    record Answer(boolean accepted, String text, @Nullable Long owner) {}

    boolean mayRead(Reader reader) {
        return reader.may(OwnerRequestLifecycle.READING);
    }

    long countWaiting(Reader reader) {
        return store.countOpen(reader);
    }
}
