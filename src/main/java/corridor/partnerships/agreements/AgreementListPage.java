package corridor.partnerships.agreements;

import corridor.partnerships.Partnership;
import corridor.partnerships.Partnerships;
import corridor.partnerships.agreements.AgreementFronts.CarriedOut;
import corridor.partnerships.agreements.AgreementFronts.Wanted;
import corridor.partnerships.agreements.AgreementView.Card;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeViews;
import corridor.shared.Outcome;
import corridor.shared.Slice;
import corridor.ui.Frame;
import corridor.ui.Pages;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The registry of agreements for everybody, and those of one's own. */
@Controller
public class AgreementListPage {

    static final List<String> STAGES = List.of(AgreementFront.PREPARED, AgreementFront.SIGNED, AgreementFront.ENDED);

    private final AgreementFronts fronts;
    private final Agreements agreements;
    private final Partnerships partnerships;
    private final AgreementViews views;
    private final ShapeViews shapes;

    AgreementListPage(
            AgreementFronts fronts,
            Agreements agreements,
            Partnerships partnerships,
            AgreementViews views,
            ShapeViews shapes) {
        this.fronts = fronts;
        this.agreements = agreements;
        this.partnerships = partnerships;
        this.views = views;
        this.shapes = shapes;
    }

    /** What was looked for, and what was found. */
    public record Listed(
            Wanted wanted,
            List<Card> cards,
            Pages pages,
            List<Option> instruments,
            List<Option> stages,
            String carriedOut,
            boolean drafts) {}

    @GetMapping("/agreements")
    ModelAndView list(
            Frame frame,
            @RequestParam(name = "q", defaultValue = "") String words,
            @RequestParam(defaultValue = "") String instrument,
            @RequestParam(defaultValue = "") String stage,
            @RequestParam(defaultValue = "") String country,
            @RequestParam(defaultValue = "1") int page) {
        List<String> known = AgreementContent.SHAPE.field("instrument").choices();
        Wanted wanted = new Wanted(
                words,
                known.contains(instrument) ? instrument : "",
                STAGES.contains(stage) ? stage : "",
                country.matches("[A-Za-z]{2}") ? country : "",
                page);
        Slice<AgreementFront> found = fronts.find(frame.reader(), wanted);
        return new ModelAndView(
                "agreements/list",
                Map.of(
                        "frame",
                        frame,
                        "list",
                        new Listed(
                                wanted,
                                views.cards(frame, found.items()),
                                Pages.of(found, address(frame, wanted)),
                                known.stream()
                                        .map(code -> new Option(code, shapes.choice(frame, code)))
                                        .toList(),
                                STAGES.stream()
                                        .map(code -> new Option(code, frame.t("agreements.stage." + code)))
                                        .toList(),
                                carriedOut(frame, fronts.carriedOut(frame.reader())),
                                agreements.mayDraft(frame.reader()))));
    }

    private static String address(Frame frame, Wanted wanted) {
        return "/agreements?q=" + frame.url(wanted.words()) + "&instrument=" + wanted.instrument() + "&stage="
                + wanted.stage() + "&country=" + wanted.country() + "&page=";
    }

    private static String carriedOut(Frame frame, @Nullable CarriedOut told) {
        return told == null ? "" : frame.t("agreements.carried-out", told.signed(), told.told(), told.silent());
    }

    /** Those of one's organisations, or those under one partnership. */
    @GetMapping("/agreements/mine")
    ModelAndView mine(
            Frame frame,
            @RequestParam(defaultValue = "") String partnership,
            @RequestParam(defaultValue = "1") int page) {
        if (!frame.reader().signedIn()) {
            throw frame.reader().refused("agreements");
        }
        Partnership under = !partnership.isEmpty()
                        && partnerships.find(frame.reader(), partnership)
                                instanceof Outcome.Done<Partnership>(Partnership found)
                ? found
                : null;
        Slice<Agreement> mine =
                Slice.of(agreements.mine(frame.reader(), under == null ? 0 : under.id()), page, AgreementFronts.PAGE);
        return new ModelAndView(
                "agreements/mine",
                Map.of(
                        "frame",
                        frame,
                        "cards",
                        views.own(frame, mine.items()),
                        "pages",
                        Pages.of(
                                mine, "/agreements/mine?partnership=" + (under == null ? "" : under.slug()) + "&page="),
                        "drafts",
                        agreements.mayDraft(frame.reader()),
                        "partnership",
                        under == null ? "" : under.slug(),
                        "title",
                        under == null ? "" : frame.in(under.title()).text()));
    }
}
