package corridor.exchange.assistance;

import corridor.actors.People;
import corridor.actors.Person;
import corridor.exchange.ListingCards;
import corridor.exchange.assistance.AssistanceView.Choice;
import corridor.exchange.assistance.AssistanceView.ExpertRow;
import corridor.exchange.assistance.AssistanceView.ExpertView;
import corridor.exchange.assistance.AssistanceView.MissionRow;
import corridor.exchange.assistance.AssistanceView.MissionView;
import corridor.exchange.assistance.AssistanceView.RequestRow;
import corridor.exchange.assistance.AssistanceView.RequestView;
import corridor.shapes.Shape;
import corridor.shapes.ShapeLine;
import corridor.shapes.ShapeViews;
import corridor.taxonomy.Countries;
import corridor.taxonomy.Taxonomies;
import corridor.ui.Frame;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts requests, experts and missions into the words of a language. */
@Component
class AssistanceViews {

    private static final Set<String> IN_TOUCH = Set.of("accepted", "under-way", "reported");

    private final Requests requests;
    private final Experts experts;
    private final Missions missions;
    private final ListingCards cards;
    private final ShapeViews shapes;
    private final Taxonomies taxonomies;
    private final Countries countries;
    private final People people;

    AssistanceViews(
            Requests requests,
            Experts experts,
            Missions missions,
            ListingCards cards,
            ShapeViews shapes,
            Taxonomies taxonomies,
            Countries countries,
            People people) {
        this.requests = requests;
        this.experts = experts;
        this.missions = missions;
        this.cards = cards;
        this.shapes = shapes;
        this.taxonomies = taxonomies;
        this.countries = countries;
        this.people = people;
    }

    List<RequestRow> requests(Frame frame, Collection<AssistanceRequest> all) {
        return all.stream()
                .map(one -> new RequestRow(
                        one.url(),
                        one.state(),
                        frame.in(one.title()),
                        cards.organisation(frame, one.organisation()),
                        terms(frame, Taxonomies.THEMES, one.content().themes())))
                .toList();
    }

    private String terms(Frame frame, String scheme, List<String> codes) {
        return codes.stream()
                .map(one -> taxonomies.title(scheme, one, frame.language()).text())
                .collect(Collectors.joining(" · "));
    }

    ModelAndView page(Frame frame, AssistanceRequest one, Kept kept) {
        return new ModelAndView("exchange/request", Map.of("frame", frame, "view", request(frame, one), "kept", kept));
    }

    private RequestView request(Frame frame, AssistanceRequest one) {
        boolean proposes = missions.mayPropose(frame.reader(), one);
        List<ShapeLine> lines = lines(frame, RequestContent.SHAPE, one.content());
        return new RequestView(
                one,
                cards.organisation(frame, one.organisation()),
                lines,
                missions.of(frame.reader(), one).stream()
                        .map(each -> row(frame, each))
                        .toList(),
                proposes
                        ? experts.fitting(frame.reader(), one).stream()
                                .map(each -> new Choice(
                                        String.valueOf(each.id()),
                                        each.name() + " · " + each.content().headline() + " · "
                                                + why(frame, one.content(), each.content())))
                                .toList()
                        : List.of(),
                proposes ? countries(frame) : List.of(),
                requests.offers(frame.reader(), one),
                requests.mayChange(frame.reader(), one));
    }

    /** What somebody shares with what is asked for, in words. */
    private String why(Frame frame, RequestContent asked, ExpertContent said) {
        String shared = Stream.of(
                        terms(frame, "capabilities", common(asked.capabilities(), said.capabilities())),
                        terms(frame, Taxonomies.THEMES, common(asked.themes(), said.themes())),
                        common(asked.languages(), said.languages()).stream()
                                .map(code -> frame.t("shape.choice." + code))
                                .collect(Collectors.joining(" · ")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return frame.t(shared.isEmpty() ? "missions.fit.none" : "missions.fit", shared);
    }

    private static List<String> common(List<String> asked, List<String> said) {
        return asked.stream().filter(said::contains).toList();
    }

    /** Without what stands above them. */
    private List<ShapeLine> lines(Frame frame, Shape shape, Record record) {
        return shapes.lines(frame, shape, record).stream()
                .skip(1)
                .filter(line -> !line.unknown())
                .toList();
    }

    private List<Choice> countries(Frame frame) {
        return countries.all().stream()
                .map(one -> new Choice(
                        one.value(), countries.name(one, frame.language()).text()))
                .sorted(Comparator.comparing(Choice::label, frame.alphabetical()))
                .toList();
    }

    MissionRow row(Frame frame, Mission one) {
        return new MissionRow(
                one.url(),
                one.state(),
                one.plan().kind(),
                one.name(),
                term(frame, one.plan().starts(), one.plan().ends()));
    }

    private static String term(Frame frame, LocalDate starts, LocalDate ends) {
        return frame.t("exchange.term", frame.date(starts), frame.date(ends));
    }

    List<ExpertRow> rows(Frame frame, List<Expert> experts) {
        return experts.stream().map(one -> row(frame, one)).toList();
    }

    private ExpertRow row(Frame frame, Expert one) {
        return new ExpertRow(
                one.url(),
                one.state(),
                one.name(),
                one.content().headline(),
                terms(frame, "capabilities", one.content().capabilities()),
                one.content().languages().stream()
                        .map(code -> frame.t("shape.choice." + code))
                        .collect(Collectors.joining(", ")));
    }

    ExpertView expert(Frame frame, Expert one) {
        LocalDate until = one.until();
        return new ExpertView(
                one,
                lines(frame, ExpertContent.SHAPE, one.content()),
                until == null ? "" : frame.date(until),
                experts.offers(frame.reader(), one),
                Experts.self(frame.reader(), one));
    }

    MissionView mission(Frame frame, Mission one, AssistanceRequest request) {
        var country = one.plan().country();
        return new MissionView(
                one,
                frame.in(request.title()),
                request.url(),
                cards.organisation(frame, one.organisation()),
                country == null ? "" : countries.name(country, frame.language()).text(),
                term(frame, one.plan().starts(), one.plan().ends()),
                IN_TOUCH.contains(one.state())
                        ? people.find(one.person()).map(Person::email).orElse("")
                        : "",
                missions.offers(frame.reader(), one));
    }
}
