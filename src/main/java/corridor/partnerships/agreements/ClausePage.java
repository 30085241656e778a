package corridor.partnerships.agreements;

import corridor.partnerships.agreements.AgreementView.ClauseLine;
import corridor.shapes.FieldView.Option;
import corridor.shared.Language;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.TypedText;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.core.JacksonException;

/** The checklist of clauses, to be answered one by one. */
@Controller
public class ClausePage {

    private static final int LONGEST_BEFORE = 200_000;

    private final Agreements agreements;
    private final AgreementViews views;
    private final AgreementRows rows;

    ClausePage(Agreements agreements, AgreementViews views, AgreementRows rows) {
        this.agreements = agreements;
        this.views = views;
        this.rows = rows;
    }

    /**
     * One clause of the form.
     *
     * @param theirs what others answered meanwhile; blank where they did not
     */
    public record Line(String code, String name, String standing, String where, String note, String theirs) {}

    /**
     * The form.
     *
     * @param before the answers for which it was opened
     */
    public record Checklist(
            Agreement agreement, List<Line> lines, List<Option> standings, String before, String sentence) {}

    @GetMapping("/agreements/{slug}/clauses")
    ModelAndView show(Frame frame, @PathVariable String slug) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        if (!agreements.mayWrite(frame.reader(), one)) {
            throw frame.reader().refused("change");
        }
        return page(frame, one, one.clauses(), Map.of(), "");
    }

    private ModelAndView page(
            Frame frame, Agreement one, List<Clause> clauses, Map<String, Clause> theirs, String sentence) {
        return new ModelAndView(
                "agreements/clauses",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new Checklist(
                                one,
                                clauses.stream()
                                        .map(each -> line(frame, each, theirs))
                                        .toList(),
                                Clause.STANDINGS.stream()
                                        .map(code -> new Option(code, frame.t("agreements.standing." + code)))
                                        .toList(),
                                rows.written(one.clauses()),
                                sentence)));
    }

    private Line line(Frame frame, Clause one, Map<String, Clause> theirs) {
        Clause other = theirs.get(one.clause());
        return new Line(
                one.clause(),
                views.clause(frame, one.clause()),
                one.standing(),
                one.where(),
                one.note().exactly(frame.language()).orElse(""),
                other == null ? "" : said(views.line(frame, other)));
    }

    private static String said(ClauseLine line) {
        return Stream.of(line.standing(), line.where(), line.note().text())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @PostMapping("/agreements/{slug}/clauses")
    Object answer(
            Frame frame,
            @PathVariable String slug,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        List<Clause> before = before(one, sent);
        List<Clause> typed =
                before.stream().map(each -> typed(frame.language(), each, sent)).toList();
        if (one.version() != version) {
            return frame.again(Refusal.of(Kind.STALE, "version-stale"), merged(frame, one, before, typed));
        }
        Outcome<Long> outcome = agreements.answer(frame.reader(), new Target(one.id(), version), typed);
        return outcome instanceof Outcome.Refused<Long>(Refusal refusal)
                ? frame.again(refusal, page(frame, one, typed, Map.of(), frame.sentence(refusal)))
                : "redirect:" + one.workspace();
    }

    /** As it was answered when the form was opened; as it is now where the form does not say that. */
    private List<Clause> before(Agreement one, MultiValueMap<String, String> sent) {
        String before = String.valueOf(sent.getFirst("before"));
        if (!before.startsWith("[") || before.length() > LONGEST_BEFORE) {
            return one.clauses();
        }
        try {
            return rows.clauses(before);
        } catch (JacksonException unreadable) {
            return one.clauses();
        }
    }

    /** What was typed in the language of the page; other languages stay. */
    private static Clause typed(Language language, Clause before, MultiValueMap<String, String> sent) {
        String standing = sent.getFirst(before.clause());
        return standing == null
                ? before
                : new Clause(
                        before.clause(),
                        standing,
                        TypedText.line(sent.getFirst(before.clause() + ".where")),
                        before.note().with(language, TypedText.line(sent.getFirst(before.clause() + ".note"))));
    }

    /** Clauses that only the others answered follow them; what was typed stays, beside what they say to the same. */
    private ModelAndView merged(Frame frame, Agreement one, List<Clause> before, List<Clause> typed) {
        List<Clause> merged = new ArrayList<>();
        Map<String, Clause> theirs = new HashMap<>();
        for (int at = 0; at < typed.size(); at++) {
            Clause was = before.get(at);
            Clause mine = typed.get(at);
            Clause now = one.clauses().get(at);
            merged.add(mine.equals(was) ? now : mine);
            if (!mine.equals(was) && !now.equals(was) && !now.equals(mine)) {
                theirs.put(now.clause(), now);
            }
        }
        return page(frame, one, merged, theirs, frame.t("partnerships.outrun"));
    }
}
