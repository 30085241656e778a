package corridor.forum;

import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.Forum.Members;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slug;
import corridor.ui.Frame;
import corridor.workflow.Target;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a forum. */
@Controller
public class ForumEditPage {

    private static final String ORGANISATION = "organisation";
    private static final int FRESH = 2;

    private final Forums forums;
    private final CycleChoices choices;
    private final Naming naming;

    ForumEditPage(Forums forums, CycleChoices choices, Naming naming) {
        this.forums = forums;
        this.choices = choices;
        this.naming = naming;
    }

    @GetMapping("/forums/new")
    ModelAndView blank(Frame frame) {
        keeper(frame);
        return page(frame, null, new Typed(LocalizedText.EMPTY, "regional", Named.NOBODY, "", Set.of(), List.of()), "");
    }

    private void keeper(Frame frame) {
        if (!forums.mayKeep(frame.reader())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "record"));
        }
    }

    private ModelAndView page(Frame frame, @Nullable Forum forum, Typed typed, String sentence) {
        ForumEditView view = new ForumEditView(
                forum == null ? "/forums" : forum.url() + "/edit",
                forum == null ? "/forums" : forum.url(),
                forum == null,
                forum == null ? 0 : forum.version(),
                typed,
                choices.countries(frame),
                sentence);
        return new ModelAndView("forum/forum-edit", Map.of("frame", frame, "view", view));
    }

    @PostMapping("/forums")
    Object record(Frame frame, @RequestParam MultiValueMap<String, String> sent) {
        keeper(frame);
        Typed typed = typed(frame, new FormFields(sent), LocalizedText.EMPTY, List.of());
        Slug slug = Slug.from(typed.name().in(corridor.shared.Language.ENGLISH).text());
        Outcome<Long> outcome =
                checked(typed).then(done -> forums.record(frame.reader(), draft(slug.value(), typed, null)));
        return answer(frame, null, typed, outcome, "/forums/" + slug);
    }

    private Object answer(Frame frame, @Nullable Forum forum, Typed typed, Outcome<Long> outcome, String done) {
        return switch (outcome) {
            case Outcome.Done<Long> recorded -> "redirect:" + done;
            case Outcome.Refused<Long>(Refusal refusal) ->
                frame.again(refusal, page(frame, forum, typed, frame.sentence(refusal)));
        };
    }

    private static Outcome<Typed> checked(Typed typed) {
        return ForumChecks.of(typed.name(), typed.principles())
                .then(none -> typed.organisation().whenClear(() -> Outcome.done(typed)));
    }

    private Typed typed(Frame frame, FormFields fields, LocalizedText before, List<LocalizedText> principles) {
        return new Typed(
                fields.localized("name", before),
                fields.line("kind"),
                naming.read(frame, fields.sent(), ORGANISATION),
                fields.line("total"),
                Set.copyOf(fields.countries("member")),
                IntStream.range(0, slots(principles))
                        .mapToObj(at -> fields.localized(
                                "principle-" + at, at < principles.size() ? principles.get(at) : LocalizedText.EMPTY))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    /** As many as there are, and some to add. */
    private static int slots(List<LocalizedText> principles) {
        return Math.min(principles.size() + FRESH, Math.max(principles.size(), ForumChecks.MOST_PRINCIPLES));
    }

    /** A form says how many members there are and names some; there are never fewer than are named. */
    private static ForumDraft draft(String slug, Typed typed, @Nullable Forum before) {
        Integer total = FormFields.number(typed.total()).filter(one -> one > 0).orElse(null);
        Members known = before == null ? Members.UNKNOWN : before.members();
        List<CountryCode> named = typed.members().stream()
                .sorted(Comparator.comparing(CountryCode::value))
                .toList();
        Integer counted = total == null ? null : Integer.valueOf(Math.max(total, named.size()));
        return new ForumDraft(
                slug,
                ForumKind.of(typed.kind()).orElse(ForumKind.REGIONAL),
                typed.name(),
                typed.organisation().one(ORGANISATION).map(Organisation::id).orElse(null),
                typed.principles(),
                new Members(
                        named,
                        counted,
                        counted == null ? null : counted.equals(known.total()) ? known.precision() : "exact"),
                before == null ? Origin.OWN : before.origin(),
                before == null ? List.of() : before.sources());
    }

    @GetMapping("/forums/{forum}/edit")
    ModelAndView edit(Frame frame, @PathVariable String forum) {
        keeper(frame);
        Forum found = forums.find(frame.reader(), forum).orThrow();
        return page(
                frame,
                found,
                new Typed(
                        found.name(),
                        found.kind().code(),
                        naming.of(frame, ORGANISATION, found.organisation()),
                        found.members().count().map(String::valueOf).orElse(""),
                        Set.copyOf(found.members().known()),
                        found.principles()),
                "");
    }

    @PostMapping("/forums/{forum}/edit")
    Object change(
            Frame frame,
            @PathVariable String forum,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> sent) {
        keeper(frame);
        Forum found = forums.find(frame.reader(), forum).orThrow();
        Typed typed = typed(frame, new FormFields(sent), found.name(), found.principles());
        Outcome<Long> outcome = checked(typed)
                .then(done -> forums.change(
                        frame.reader(), new Target(found.id(), version), draft(found.slug(), typed, found)));
        return answer(frame, found, typed, outcome, found.url());
    }

    /** What was typed. */
    public record Typed(
            LocalizedText name,
            String kind,
            Named organisation,
            String total,
            Set<CountryCode> members,
            List<LocalizedText> principles) {

        /** The principle with that place in the form; empty where one can be added. */
        public LocalizedText principle(int at) {
            return at < principles.size() ? principles.get(at) : LocalizedText.EMPTY;
        }

        public int slots() {
            return ForumEditPage.slots(principles);
        }

        public boolean member(String country) {
            return members.stream().anyMatch(one -> one.value().equals(country));
        }
    }

    /** What the form shows. */
    public record ForumEditView(
            String action,
            String back,
            boolean fresh,
            int version,
            Typed typed,
            List<Option> countries,
            String sentence) {}
}
