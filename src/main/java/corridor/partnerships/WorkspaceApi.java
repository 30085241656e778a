package corridor.partnerships;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.assurance.DisclosableFacts;
import corridor.assurance.Releases;
import corridor.assurance.Visibility;
import corridor.partnerships.gate.Gate;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.PlanRecord;
import corridor.shapes.ShapeForm;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The workspace of a partnership for programs of its parties. */
@RestController
@RequestMapping("/api/v1/partnerships/{slug}")
@Tag(name = "Partnerships")
class WorkspaceApi {

    private final Partnerships partnerships;
    private final Parties parties;
    private final Plans plans;
    private final Assents assents;
    private final Organisations organisations;
    private final PartnershipRows rows;
    private final ShapeForm form;
    private final Releases releases;

    WorkspaceApi(
            Partnerships partnerships,
            Parties parties,
            Plans plans,
            Assents assents,
            Organisations organisations,
            PartnershipRows rows,
            ShapeForm form,
            Releases releases) {
        this.partnerships = partnerships;
        this.parties = parties;
        this.plans = plans;
        this.assents = assents;
        this.organisations = organisations;
        this.rows = rows;
        this.form = form;
        this.releases = releases;
    }

    @GetMapping("/workspace")
    @Operation(
            summary = "A partnership as its parties read it",
            description =
                    "hashes: of the words to which parties can agree now, by subject. answers: of those who said yes or "
                            + "no to these words, with their note. gate: item by item.")
    Workspace show(@Parameter(hidden = true) Frame frame, @PathVariable String slug) {
        Partnership one = found(frame, slug);
        Visibility visibility = releases.visibility(Partnership.KIND, DisclosableFacts.FRONT, List.of(one.id()))
                .get(one.id());
        Set<Long> showing = visibility == null ? Set.of() : visibility.given();
        return new Workspace(
                one.slug(),
                one.state(),
                one.version(),
                one.content(),
                one.parties().stream()
                        .map(party -> new PartyLine(
                                party.id(),
                                party.version(),
                                party.slug(),
                                party.part(),
                                party.state(),
                                showing.containsAll(party.organisations())))
                        .toList(),
                one.plan().entries().stream()
                        .map(entry -> new EntryLine(
                                entry.id(), entry.version(), entry.kind().code(), entry.content(), entry.waits()))
                        .toList(),
                one.gate(),
                one.hashes(),
                Subjects.open(one).stream()
                        .flatMap(subject -> one.answers(subject).stream())
                        .map(said -> answered(one, said))
                        .toList(),
                Offer.byAction(partnerships.offers(frame.reader(), one)));
    }

    private static Answered answered(Partnership one, Assent said) {
        String party = one.confirmed().stream()
                .filter(each -> each.organisations().contains(said.organisation()))
                .map(Party::slug)
                .findFirst()
                .orElse("");
        return new Answered(said.subject(), party, said.agrees(), said.at(), said.remark());
    }

    private Partnership found(Frame frame, String slug) {
        return partnerships.find(frame.reader(), slug).orThrow();
    }

    @PostMapping("/parties")
    @Operation(
            summary = "Ask an organisation",
            description =
                    "In force, why: it waits until all parties agree. Refuses 409 party-known, party-flagged, 422 party-unknown, "
                            + "adaptation-needed.")
    Workspace ask(@Parameter(hidden = true) Frame frame, @PathVariable String slug, @RequestBody Asking asking) {
        long organisation = organisations
                .bySlug(asking.organisation())
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.INVALID, "party-unknown")));
        String part = asking.part() == null ? "" : asking.part();
        LocalizedText why =
                asking.why() == null ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), asking.why());
        parties.ask(frame.reader(), Target.of(found(frame, slug).id()), new Parties.Invitation(organisation, part, why))
                .orThrow();
        return show(frame, slug);
    }

    @PutMapping("/parties/{party}/part")
    @Operation(
            summary = "Say anew what a party does there",
            description =
                    "part: a code of the scheme party-parts, or blank. Refuses 412 version-stale, 422 field-wrong.")
    Map<String, Object> play(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long party,
            @RequestBody Playing playing) {
        mustHave(found(frame, slug), party);
        parties.play(frame.reader(), new Target(party, playing.version()), playing.part())
                .orThrow();
        return Map.of("slug", slug, "done", "part");
    }

    private static void mustHave(Partnership one, long party) {
        if (one.parties().stream().noneMatch(each -> each.id() == party)) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
    }

    @PostMapping("/parties/{party}/{action}")
    @Operation(
            summary = "What a party answers",
            description =
                    "action: confirm, decline, take-back, leave, show or hide. Confirmed by its own focal point alone.")
    Map<String, Object> party(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable long party,
            @PathVariable String action,
            @RequestBody PartnershipApi.Step step) {
        mustHave(found(frame, slug), party);
        String reason = step.reason() == null ? "" : step.reason();
        parties.step(frame.reader(), new Target(party, step.version()), action, reason)
                .orThrow();
        return Map.of("slug", slug, "done", action);
    }

    @PostMapping("/plan/{kind}")
    @Operation(
            summary = "Write an entry",
            description = "In force, the design changes by an adaptation: say why. Refuses 422 adaptation-needed.")
    Map<String, Object> write(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String kind,
            @RequestBody Entry entry) {
        return put(frame, slug, kind, null, entry);
    }

    @PutMapping("/plan/{kind}/{id}")
    @Operation(summary = "Change an entry", description = "version: the one you read. Refuses 412 version-stale.")
    Map<String, Object> change(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestBody Entry entry) {
        return put(frame, slug, kind, new Target(id, entry.version()), entry);
    }

    @PostMapping("/plan/adaptation/{id}/withdrawal")
    @Operation(
            summary = "Withdraw a change that waits",
            description =
                    "By whoever proposed it, or by a focal point once a party has said no. Refuses 403 adaptation-not-own.")
    Map<String, Object> withdraw(
            @Parameter(hidden = true) Frame frame, @PathVariable String slug, @PathVariable long id) {
        plans.withdraw(frame.reader(), found(frame, slug).id(), id).orThrow();
        return Map.of("slug", slug, "entry", id);
    }

    private Map<String, Object> put(Frame frame, String slug, String kind, @Nullable Target target, Entry entry) {
        EntryKind known =
                EntryKind.of(kind).orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
        Plans.Wish wish = new Plans.Wish(
                known,
                target,
                content(known, entry.content()),
                entry.why() == null ? LocalizedText.EMPTY : LocalizedText.of(frame.language(), entry.why()));
        long id = plans.write(frame.reader(), found(frame, slug).id(), wish).orThrow();
        return Map.of("slug", slug, "entry", id);
    }

    private PlanRecord content(EntryKind kind, JsonNode sent) {
        PlanRecord content;
        try {
            content = rows.record(kind, sent.toString());
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "entry-malformed", "content"));
        }
        Map<String, String> problems = form.problems(kind.shape(), (Record) content);
        if (!problems.isEmpty()) {
            throw new RefusedException(
                    Refusal.of(Kind.INVALID, "entry-malformed", String.join(", ", problems.keySet())));
        }
        return content;
    }

    @PostMapping("/assents/{subject}")
    @Operation(
            summary = "Say yes or no",
            description =
                    "subject: design, renewal, closure, termination or adaptation:<id>. sha256: of the words that you read. "
                            + "Refuses 412 assent-outdated, 403 not-a-party.")
    Workspace assent(
            @Parameter(hidden = true) Frame frame,
            @PathVariable String slug,
            @PathVariable String subject,
            @RequestBody Answering answer) {
        long organisation = organisations
                .bySlug(answer.organisation())
                .map(Organisation::id)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.FORBIDDEN, "not-a-party")));
        String note = TypedText.lines(answer.note());
        assents.give(
                        frame.reader(),
                        found(frame, slug).id(),
                        organisation,
                        new Assents.Answer(subject, answer.agrees(), answer.sha256(), note))
                .orThrow();
        return show(frame, slug);
    }

    /** A partnership as its parties read it. */
    record Workspace(
            String slug,
            String state,
            int version,
            PartnershipContent content,
            List<PartyLine> parties,
            List<EntryLine> plan,
            Gate gate,
            Map<String, String> hashes,
            List<Answered> answers,
            Map<String, String> steps) {}

    /** What a party said to the words that stand now, and why. */
    record Answered(String subject, String organisation, boolean agrees, Instant at, String note) {}

    /** What a party does there. */
    record Playing(@Nullable Integer version, String part) {}

    /** A party. */
    record PartyLine(long id, int version, String organisation, String part, String state, boolean shown) {}

    /** An entry. */
    record EntryLine(long id, int version, String kind, PlanRecord content, boolean waits) {}

    /** Whom to ask. */
    record Asking(
            String organisation,
            @Nullable String part,
            @Nullable String why) {}

    /** What shall stand. */
    record Entry(
            @Nullable Integer version,
            JsonNode content,
            @Nullable String why) {}

    /** A yes or no. */
    record Answering(
            String organisation,
            boolean agrees,
            String sha256,
            @Nullable String note) {}
}
