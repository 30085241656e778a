package corridor.consultations.appeals;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.consultations.appeals.AppealView.Signed;
import corridor.consultations.appeals.AppealView.Unnamed;
import corridor.consultations.appeals.AppealView.Whole;
import corridor.taxonomy.Countries;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of a call to action, with the words that are signed. */
@Controller
@RequestMapping("/calls-to-action/{slug}")
class AppealPage {

    private static final int MOST_ASKED = 300;

    private final Appeals appeals;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Countries countries;

    AppealPage(Appeals appeals, Signatures signatures, Organisations organisations, Countries countries) {
        this.appeals = appeals;
        this.signatures = signatures;
        this.organisations = organisations;
        this.countries = countries;
    }

    @GetMapping
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        return new ModelAndView("consultations/appeal", Map.of("frame", frame, "whole", whole(frame, one)));
    }

    private Whole whole(Frame frame, Appeal one) {
        Appeal.Content content = one.content();
        List<Organisation> mine = signatures.organisationsOf(frame.reader());
        List<Signed> all = signed(frame, one, mine);
        return new Whole(
                one,
                frame.in(content.title()),
                frame.in(content.text()),
                content.launched() == null ? "" : frame.date(content.launched()),
                leads(frame, content),
                content.unnamed().entrySet().stream()
                        .map(each -> new Unnamed(frame.t("constituency." + each.getKey()), each.getValue()))
                        .toList(),
                all.stream().filter(each -> each.signature().given()).toList(),
                mine.stream()
                        .map(each -> new Option(String.valueOf(each.id()), name(frame, each), false))
                        .toList(),
                all.stream().filter(each -> !each.signature().given()).toList(),
                Appeals.mayWrite(frame.reader()),
                appeals.offers(frame.reader(), one));
    }

    private List<Place> leads(Frame frame, Appeal.Content content) {
        return Stream.concat(
                        content.countries().stream()
                                .map(one -> new Place(
                                        countries.name(one, frame.language()).text(), "/countries/" + one)),
                        organisations.find(content.organisations()).stream().map(one -> place(frame, one)))
                .toList();
    }

    private static Place place(Frame frame, Organisation one) {
        return new Place(name(frame, one), "/organisations/" + one.slug());
    }

    private static String name(Frame frame, Organisation one) {
        return one.name().in(frame.language()).text();
    }

    private List<Signed> signed(Frame frame, Appeal one, List<Organisation> mine) {
        List<Signature> all = signatures.of(frame.reader(), one);
        Map<Long, Organisation> whose =
                organisations.byId(all.stream().map(Signature::organisation).toList());
        return all.stream()
                .filter(each -> whose.containsKey(each.organisation()))
                .map(each -> {
                    Organisation organisation = java.util.Objects.requireNonNull(whose.get(each.organisation()));
                    return new Signed(each, place(frame, organisation), day(frame, each), mine.contains(organisation));
                })
                .sorted(Comparator.comparing(each -> !each.signature().stands()))
                .toList();
    }

    private static String day(Frame frame, Signature signature) {
        Instant signed = signature.signedAt();
        return signed == null ? "" : frame.date(signed);
    }

    @PostMapping("/steps/{action}")
    String act(Frame frame, @PathVariable String slug, @PathVariable String action, @RequestParam int version) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        appeals.act(frame.reader(), new Target(one.id(), version), action).orThrow();
        return "redirect:" + one.url();
    }

    @PostMapping("/signature")
    String sign(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "0") long organisation,
            @RequestParam(defaultValue = "0") int wording) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        signatures.sign(frame.reader(), one, organisation, wording).orThrow();
        return "redirect:" + one.url() + "#signatures";
    }

    /** Asks organisations to sign, named one a line. */
    @PostMapping("/asking")
    String ask(Frame frame, @PathVariable String slug, @RequestParam(defaultValue = "") String organisations) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        var recogniser = this.organisations.recogniser();
        List<Long> named = organisations
                .lines()
                .limit(MOST_ASKED)
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> recogniser.apply(line).stream())
                .map(Organisation::id)
                .distinct()
                .toList();
        signatures.ask(frame.reader(), one, named).orThrow();
        return "redirect:" + one.url() + "#asked";
    }

    /** Says that an organisation will not sign. */
    @PostMapping("/signature/refusal")
    String decline(Frame frame, @PathVariable String slug, @RequestParam long id, @RequestParam int version) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        signatures.decline(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:" + one.url() + "#asked";
    }

    @PostMapping("/signature/withdrawal")
    String withdraw(Frame frame, @PathVariable String slug, @RequestParam long id, @RequestParam int version) {
        Appeal one = appeals.find(frame.reader(), slug).orThrow();
        signatures.withdraw(frame.reader(), new Target(id, version)).orThrow();
        return "redirect:" + one.url() + "#signatures";
    }
}
