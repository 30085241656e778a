package corridor.partnerships.agreements;

import corridor.access.Reader;
import corridor.accounts.SecondFactor;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.documents.Document;
import corridor.documents.DocumentVersion;
import corridor.documents.Documents;
import corridor.partnerships.agreements.AgreementView.SignedClause;
import corridor.shapes.FieldView.Option;
import corridor.shapes.ShapeLine;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Target;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a focal point signs: which text, by its hash, and the second factor at that moment. */
@Controller
public class SigningPage {

    private final Agreements agreements;
    private final Signing signing;
    private final SecondFactor factor;
    private final Organisations organisations;
    private final Documents documents;
    private final AgreementViews views;

    SigningPage(
            Agreements agreements,
            Signing signing,
            SecondFactor factor,
            Organisations organisations,
            Documents documents,
            AgreementViews views) {
        this.documents = documents;
        this.views = views;
        this.agreements = agreements;
        this.signing = signing;
        this.factor = factor;
        this.organisations = organisations;
    }

    /**
     * What is signed, and by what it is proven.
     *
     * @param parties whose names stand under it
     * @param answered how many of its clauses have an answer
     * @param title of the document that is the text, and {@code file} of its version; blank where it is gone
     * @param words what it is called and what it says in short, in each language that the hash holds
     * @param young why what they have proves nothing yet; blank where it does
     * @param signers for whom this reader may sign and has not
     */
    public record Signed(
            Agreement agreement,
            List<String> parties,
            long answered,
            String title,
            String file,
            List<Rendering> words,
            List<ShapeLine> lines,
            List<SignedClause> clauses,
            String means,
            String young,
            List<Option> signers,
            String sentence) {}

    @GetMapping("/agreements/{slug}/sign")
    ModelAndView show(Frame frame, @PathVariable String slug, HttpServletRequest request) {
        return page(frame, agreements.find(frame.reader(), slug).orThrow(), request, "");
    }

    private ModelAndView page(Frame frame, Agreement one, HttpServletRequest request, String sentence) {
        List<Organisation> parties =
                organisations.find(one.organisations().stream().sorted().toList());
        Optional<Document> text = Optional.ofNullable(one.text())
                .flatMap(pinned ->
                        documents.find(frame.reader(), pinned.document()) instanceof Outcome.Done<Document> found
                                ? Optional.of(found.value())
                                : Optional.empty());
        return new ModelAndView(
                "agreements/sign",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new Signed(
                                one,
                                parties.stream().map(each -> name(frame, each)).toList(),
                                one.clauses().stream().filter(Clause::answered).count(),
                                text.map(Document::title).orElse(""),
                                text.flatMap(found -> file(found, one)).orElse(""),
                                Stream.of(one.content().title(), one.content().summary())
                                        .flatMap(said -> views.every(frame, said).stream())
                                        .toList(),
                                views.lines(frame, one),
                                views.signed(frame, one),
                                factor.means(request).code(),
                                factor.young(request).map(frame::sentence).orElse(""),
                                parties.stream()
                                        .filter(each -> signs(frame.reader(), one, each.id()))
                                        .map(each -> new Option(String.valueOf(each.id()), name(frame, each)))
                                        .toList(),
                                sentence)));
    }

    private static Optional<String> file(Document document, Agreement one) {
        return Optional.ofNullable(one.text())
                .flatMap(pinned -> document.numbered(pinned.number()))
                .map(DocumentVersion::fileName);
    }

    private static String name(Frame frame, Organisation organisation) {
        return frame.in(organisation.name()).text();
    }

    private static boolean signs(Reader reader, Agreement one, long organisation) {
        return one.state().equals(AgreementLifecycle.SIGNING)
                && !one.signed().contains(organisation)
                && reader.may(AgreementLifecycle.SIGNING_RIGHT, Set.of(organisation));
    }

    @PostMapping("/agreements/{slug}/sign")
    Object sign(
            Frame frame,
            @PathVariable String slug,
            @RequestParam long organisation,
            @RequestParam(defaultValue = "") String sha256,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request) {
        Agreement one = agreements.find(frame.reader(), slug).orThrow();
        Outcome<Long> outcome = signing.sign(
                frame.reader(), Target.of(one.id()), organisation, sha256, () -> factor.prove(request, code));
        if (outcome instanceof Outcome.Refused<Long>(Refusal refusal)) {
            Agreement now = agreements.find(frame.reader(), slug).orThrow();
            return frame.again(refusal, page(frame, now, request, frame.sentence(refusal)));
        }
        return "redirect:" + one.workspace();
    }
}
