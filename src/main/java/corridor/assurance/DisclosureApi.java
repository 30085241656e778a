package corridor.assurance;

import corridor.access.Audience;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Disclosure for programs of the parties, and corrections for everybody. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Disclosure")
class DisclosureApi {

    private final Disclosures disclosures;
    private final Replies replies;
    private final Releases releases;
    private final Organisations organisations;

    DisclosureApi(Disclosures disclosures, Replies replies, Releases releases, Organisations organisations) {
        this.disclosures = disclosures;
        this.replies = replies;
        this.releases = releases;
        this.organisations = organisations;
    }

    @GetMapping("/disclosures")
    @Operation(
            summary = "Disclosures of your organisations",
            description = "What waits for a consent or a reply comes first. page: from 1, fifty to a page.")
    List<Answer> list(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return answers(disclosures.concerning(frame.reader(), page).items());
    }

    private List<Answer> answers(List<Disclosure> those) {
        Map<Long, String> slugs = organisations
                .byId(those.stream()
                        .flatMap(one -> Stream.concat(one.parties().stream(), one.named().stream()))
                        .collect(Collectors.toSet()))
                .values()
                .stream()
                .collect(Collectors.toMap(Organisation::id, each -> each.slug().value()));
        return those.stream().map(one -> answer(one, slugs)).toList();
    }

    private static Answer answer(Disclosure one, Map<Long, String> slugs) {
        return new Answer(
                one.id(),
                one.version(),
                one.about().toString(),
                one.fact(),
                one.state(),
                one.shownTo(),
                one.embargo(),
                one.replyUntil(),
                one.consents().stream()
                        .collect(
                                Collectors.toMap(each -> slugs.getOrDefault(each.organisation(), ""), Consent::answer)),
                one.named().stream()
                        .map(each -> slugs.getOrDefault(each, ""))
                        .sorted()
                        .toList(),
                one.content());
    }

    @GetMapping("/disclosures/{id}")
    @Operation(
            summary = "One disclosure",
            description =
                    "content: exactly the words that are shown. consents: for its parties and the secretariat. Those named read it once all parties agreed.")
    Answer show(@Parameter(hidden = true) Frame frame, @PathVariable long id) {
        return answers(List.of(disclosures.find(frame.reader(), id).orThrow())).getFirst();
    }

    @PostMapping("/disclosures")
    @Operation(
            summary = "Ask the parties of a record to show a fact",
            description =
                    "about: such as partnership:7. shownTo: public or community. embargo: an instant. Refuses 409 "
                            + "fact-missing, fact-asked, 422 audience-wider-than-record, embargo-past, embargo-on-change.")
    Answer propose(@Parameter(hidden = true) Frame frame, @RequestBody Proposal proposal) {
        String about = proposal.about();
        if (about == null || !about.matches("[a-z-]+:\\d{1,18}")) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "record-missing"));
        }
        Set<Long> named = (proposal.named() == null ? List.<String>of() : proposal.named())
                .stream().map(this::known).collect(Collectors.toSet());
        String whom = proposal.shownTo() == null ? Audience.PUBLIC : proposal.shownTo();
        long id = disclosures
                .propose(
                        frame.reader(),
                        Reference.parse(about),
                        new FactWish(Objects.requireNonNullElse(proposal.fact(), ""), whom, proposal.embargo(), named))
                .orThrow();
        return show(frame, id);
    }

    private long known(@Nullable String slug) {
        return organisations
                .bySlug(Objects.requireNonNullElse(slug, ""))
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "party-unknown")));
    }

    @PostMapping("/disclosures/{id}/consent")
    @Operation(
            summary = "Say yes or no for a party, or take a yes back",
            description = "answer: yes, no or withdraw. Refuses 403 not-a-party, 409 state-forbids, 412 version-stale.")
    Answer consent(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Said said) {
        Target target = new Target(id, said.version());
        long organisation = known(said.organisation());
        String text = said.text() == null ? "" : said.text();
        if (String.valueOf(said.answer()).equals("withdraw")) {
            disclosures.withdraw(frame.reader(), target, organisation).orThrow();
        } else {
            disclosures
                    .answer(frame.reader(), target, organisation, "yes".equals(said.answer()), text)
                    .orThrow();
        }
        return show(frame, id);
    }

    @PostMapping("/disclosures/{id}/reply")
    @Operation(
            summary = "Reply for an organisation that is named",
            description =
                    "text: in the language of the request. From the last consent on, until replyUntil. Refuses 403 not-a-party, 409 reply-over, 412 version-stale.")
    Answer reply(@Parameter(hidden = true) Frame frame, @PathVariable long id, @RequestBody Said said) {
        LocalizedText text = LocalizedText.of(frame.language(), said.text() == null ? "" : said.text());
        replies.write(frame.reader(), new Target(id, said.version()), known(said.organisation()), text)
                .orThrow();
        return show(frame, id);
    }

    @GetMapping("/corrections")
    @Operation(
            summary = "What was withdrawn or replaced",
            description =
                    "page: from 1, fifty to a page. Numbers of disclosures, as they stand beside each fact that is shown; nothing of what it said.")
    List<Correction> corrections(@Parameter(hidden = true) Frame frame, @RequestParam(defaultValue = "1") int page) {
        return releases.corrections(frame.reader(), page).items();
    }

    /** A disclosure for its parties and those named. */
    record Answer(
            long id,
            int version,
            String about,
            String fact,
            String state,
            String shownTo,
            @Nullable Instant embargo,
            @Nullable Instant replyUntil,
            Map<String, String> consents,
            List<String> named,
            String content) {}

    /** What shall be shown. */
    record Proposal(
            @Nullable String about,
            @Nullable String fact,
            @Nullable String shownTo,
            @Nullable Instant embargo,
            @Nullable List<String> named) {}

    /** What an organisation says. */
    record Said(
            @Nullable Integer version,
            @Nullable String organisation,
            @Nullable String answer,
            @Nullable String text) {}
}
