package corridor.calls.submissions;

import corridor.access.Reader;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.actors.Registered;
import corridor.audit.Audit;
import corridor.audit.AuditEntry;
import corridor.calls.Call;
import corridor.calls.Calls;
import corridor.documents.Readdressing;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.outbox.Wordings;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Secret;
import corridor.ui.SiteSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door of authors: whoever is named by another is asked, and stands only if they agree. */
@Service
public class Authors {

    private static final int MOST = 12;
    private static final Reader LINKING = Reader.system("authors", Set.of());

    private final SubmissionStore submissions;
    private final AuthorStore store;
    private final Calls calls;
    private final People people;
    private final Organisations organisations;
    private final Letters letters;
    private final Wordings wordings;
    private final SiteSettings site;
    private final Audit audit;
    private final Readdressing documents;

    Authors(
            SubmissionStore submissions,
            AuthorStore store,
            Calls calls,
            People people,
            Organisations organisations,
            Letters letters,
            Wordings wordings,
            SiteSettings site,
            Audit audit,
            Readdressing documents) {
        this.submissions = submissions;
        this.store = store;
        this.calls = calls;
        this.people = people;
        this.organisations = organisations;
        this.letters = letters;
        this.wordings = wordings;
        this.site = site;
        this.audit = audit;
        this.documents = documents;
    }

    /** Asks somebody by letter to stand as author. */
    @Transactional
    public Outcome<Long> invite(Reader reader, long submission, String role, String name, String email) {
        Optional<Submission> found = own(reader, submission);
        if (found.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "record-missing"));
        }
        if (name.isBlank() || name.length() > 200 || !email.matches("[^\\s@]{1,64}@[^\\s@]{1,255}")) {
            return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "author-malformed"));
        }
        if (found.get().authors().size() >= MOST) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "authors-many", MOST));
        }
        Secret secret = Secret.fresh();
        Optional<Long> author =
                store.insert(submission, role.equals("speaker") ? role : "co-author", name, email, secret.digest());
        if (author.isEmpty()) {
            return Outcome.refused(Refusal.of(Refusal.Kind.CONFLICT, "author-known"));
        }
        note(reader, found.get(), "ask-author");
        write(found.get(), name, email, secret);
        return Outcome.done(author.get());
    }

    private Optional<Submission> own(Reader reader, long submission) {
        submissions.lock(List.of(submission));
        return submissions
                .find(reader, submission)
                .filter(one -> !Set.of("withdrawn", "settled").contains(one.state()))
                .filter(one -> reader.may(CallSubmissionLifecycle.WRITING, one.organisations()));
    }

    private void note(Reader reader, Submission one, String action) {
        audit.append(reader, List.of(AuditEntry.of(one.reference(), action, Map.of(), Map.of())));
    }

    private void write(Submission one, String name, String email, Secret secret) {
        Call call = Objects.requireNonNull(calls.byId(List.of(one.call())).get(one.call()));
        Language language = people.byEmail(email).map(Person::language).orElse(one.language());
        String title = call.title().in(language).text();
        letters.send(new Letter(
                email,
                language,
                wordings.subject("calls.invitation", language, title),
                wordings.text(
                        "calls.invitation",
                        language,
                        title,
                        name,
                        one.title(),
                        site.url() + "/calls/invitations/" + secret.value()),
                true));
    }

    /** Takes somebody off who was named. */
    @Transactional
    public Outcome<Long> remove(Reader reader, long submission, long author) {
        return own(reader, submission)
                .map(one -> {
                    store.remove(submission, author);
                    address(reader, submissions.lock(List.of(submission)).getFirst());
                    note(reader, one, "remove-author");
                    return Outcome.done(submission);
                })
                .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.MISSING, "record-missing")));
    }

    /** Its documents go with it. */
    private void address(Reader reader, Submission one) {
        submissions.address(one);
        documents.share(reader, one.reference(), one.readers());
    }

    /** What somebody is asked to stand for, by the link of their letter. */
    @Transactional
    public Outcome<Invitation> find(String token) {
        return store.byDigest(new Secret(token).digest())
                .flatMap(author -> submissions.unseen(List.of(author.submission())).stream()
                        .findFirst()
                        .map(one -> new Invitation(
                                author,
                                one.title(),
                                Objects.requireNonNull(
                                                calls.byId(List.of(one.call())).get(one.call()))
                                        .title())))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(Refusal.of(Refusal.Kind.GONE, "invitation-used")));
    }

    /** They do not agree. The link has done its work then. */
    @Transactional
    public Outcome<Long> refuse(Reader reader, String token) {
        return find(token).map(invitation -> answer(reader, invitation.author(), false, null, null));
    }

    /**
     * They agree, for one of those for whom they may: an organisation, or nobody but themselves. Whoever has the account of the
     * address that was asked is the author; without one, whoever is signed in.
     */
    @Transactional
    public Outcome<Long> agree(Reader reader, String token, @Nullable Standing standing) {
        return find(token).then(invitation -> {
            if (standing == null
                    || standing.organisation()
                            .filter(id -> organisations.find(id).isEmpty())
                            .isPresent()) {
                return Outcome.refused(Refusal.of(Refusal.Kind.INVALID, "author-organisation-missing"));
            }
            return Outcome.done(answer(
                    reader,
                    invitation.author(),
                    true,
                    people.byEmail(invitation.author().email())
                            .map(Person::id)
                            .or(reader::person)
                            .orElse(null),
                    standing.organisation().orElse(null)));
        });
    }

    private long answer(
            Reader reader, Author author, boolean agreed, @Nullable Long person, @Nullable Long organisation) {
        store.answer(author, agreed, person, organisation);
        Submission one = submissions.lock(List.of(author.submission())).getFirst();
        address(reader, one);
        note(reader, one, agreed ? "agree" : "refuse");
        return one.id();
    }

    /** The organisations for which whoever was asked acts, as far as their address tells. */
    Set<Long> organisationsOf(Author author) {
        return people.byEmail(author.email())
                .map(one -> people.organisationsOf(List.of(one.id())).getOrDefault(one.id(), Set.of()))
                .orElse(Set.of());
    }

    /** Whoever opens an account with the address of an author is that author. */
    @EventListener
    void follow(Registered registered) {
        List<Long> linked = store.link(registered.person(), registered.email());
        if (!linked.isEmpty()) {
            submissions.lock(linked).forEach(one -> address(LINKING, one));
        }
    }

    /** For whom somebody stands: an organisation, or themselves alone. */
    public record Standing(Optional<Long> organisation) {

        public static final Standing ALONE = new Standing(Optional.empty());

        public static Standing of(long organisation) {
            return new Standing(Optional.of(organisation));
        }
    }

    /** What somebody is asked. */
    public record Invitation(Author author, String title, LocalizedText call) {}
}
