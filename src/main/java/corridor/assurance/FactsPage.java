package corridor.assurance;

import corridor.access.Audience;
import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.assurance.DisclosableFacts.About;
import corridor.assurance.DisclosureView.FactLine;
import corridor.assurance.DisclosureView.Proposing;
import corridor.assurance.DisclosureView.Typed;
import corridor.shapes.FieldView.Option;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Frame;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What could be shown of a record, what is, and the form by which its parties ask each other to show more. */
@Controller
class FactsPage {

    private final Disclosures disclosures;
    private final Records records;
    private final Naming naming;

    FactsPage(Disclosures disclosures, Records records, Naming naming) {
        this.disclosures = disclosures;
        this.records = records;
        this.naming = naming;
    }

    @GetMapping("/disclosures/of/{kind}/{id:\\d{1,18}}")
    ModelAndView show(Frame frame, @PathVariable String kind, @PathVariable long id) {
        return page(frame, new Reference(kind, id), new Typed("", Audience.PUBLIC, ""), Named.NOBODY, "");
    }

    private ModelAndView page(Frame frame, Reference about, Typed typed, Named named, String sentence) {
        About record = records.about(frame.reader(), about)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "record-missing")));
        List<Disclosure> those = disclosures.of(frame.reader(), about);
        boolean proposes = frame.reader().may(DisclosureLifecycle.PROPOSING, record.parties());
        return new ModelAndView(
                "assurance/facts",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new Proposing(
                                frame.in(record.title()).text(),
                                record.url(),
                                "/disclosures/of/" + about.kind() + "/" + about.id(),
                                record.facts().stream()
                                        .map(fact -> line(frame, about, fact, those))
                                        .toList(),
                                proposes ? choices(frame, about, record, those) : List.of(),
                                named,
                                record.open(),
                                typed,
                                sentence)));
    }

    private static FactLine line(Frame frame, Reference about, String fact, List<Disclosure> those) {
        String name = frame.t("assurance.fact." + about.kind() + "." + fact);
        return those.stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .map(one -> new FactLine(name, one.state(), one.url(), DisclosureViews.detail(frame, one)))
                .orElseGet(() -> new FactLine(name, "none", "", ""));
    }

    /** One that is asked for already is changed there. */
    private static List<Option> choices(Frame frame, Reference about, About record, List<Disclosure> those) {
        Set<String> asked = those.stream()
                .filter(one -> one.state().equals(DisclosureLifecycle.ASKED))
                .map(Disclosure::fact)
                .collect(Collectors.toSet());
        return record.facts().stream()
                .filter(fact -> !asked.contains(fact))
                .map(fact -> new Option(fact, frame.t("assurance.fact." + about.kind() + "." + fact)))
                .toList();
    }

    @PostMapping("/disclosures/of/{kind}/{id:\\d{1,18}}")
    Object propose(
            Frame frame,
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String fact,
            @RequestParam(defaultValue = Audience.PUBLIC) String audience,
            @RequestParam(defaultValue = "") String embargo,
            @RequestParam MultiValueMap<String, String> sent) {
        Reference about = new Reference(kind, id);
        Named named = naming.read(frame, sent, "named");
        Outcome<Long> outcome = named.whenClear(() -> instant(embargo)
                .then(at -> disclosures.propose(
                        frame.reader(),
                        about,
                        new FactWish(fact, audience, at.orElse(null), Set.copyOf(named.ids("named"))))));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            Typed typed = new Typed(fact, audience, embargo);
            return frame.again(refusal, page(frame, about, typed, named, frame.sentence(refusal)));
        }
        return "redirect:/disclosures/" + outcome.orThrow();
    }

    /** Of a day and time in UTC. */
    static Outcome<Optional<Instant>> instant(String typed) {
        if (typed.isBlank()) {
            return Outcome.done(Optional.empty());
        }
        try {
            return Outcome.done(Optional.of(LocalDateTime.parse(typed.strip()).toInstant(ZoneOffset.UTC)));
        } catch (DateTimeParseException unreadable) {
            return Outcome.refused(Refusal.of(Kind.INVALID, "embargo-unreadable"));
        }
    }
}
