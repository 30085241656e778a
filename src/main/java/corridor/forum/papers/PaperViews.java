package corridor.forum.papers;

import corridor.actors.Organisation;
import corridor.documents.DocumentPanel;
import corridor.documents.DocumentPanels;
import corridor.forum.ActorLinks;
import corridor.forum.ActorLinks.Link;
import corridor.forum.CycleEditPage.Option;
import corridor.forum.Cycles;
import corridor.forum.bodies.Bodies;
import corridor.forum.papers.PaperView.Doing;
import corridor.forum.papers.PaperView.Paragraph;
import corridor.forum.papers.PaperView.Remark;
import corridor.forum.papers.PaperView.Text;
import corridor.forum.sessions.Sessions;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a paper into the words of a language. */
@Component
class PaperViews {

    private final Papers papers;
    private final PaperComments comments;
    private final Circles circles;
    private final Sessions sessions;
    private final Cycles cycles;
    private final Bodies bodies;
    private final ActorLinks actors;
    private final PaperDocuments owners;
    private final DocumentPanels documents;

    PaperViews(
            Papers papers,
            PaperComments comments,
            Circles circles,
            Sessions sessions,
            Cycles cycles,
            Bodies bodies,
            ActorLinks actors,
            PaperDocuments owners,
            DocumentPanels documents) {
        this.papers = papers;
        this.comments = comments;
        this.circles = circles;
        this.sessions = sessions;
        this.cycles = cycles;
        this.bodies = bodies;
        this.actors = actors;
        this.owners = owners;
        this.documents = documents;
    }

    PaperView paper(Frame frame, Paper paper) {
        Map<String, LocalizedText> known = circles.of(frame.reader(), paper);
        boolean running = paper.state().equals(PaperLifecycle.IN_COMMENTS);
        return new PaperView(
                paper,
                paper.title().in(frame.language()),
                place(frame, paper.place()),
                paragraphs(paper.content().paragraphs(frame.language())),
                remarks(frame, paper),
                papers.editions(frame.reader(), paper).stream()
                        .map(one -> text(frame, one))
                        .toList(),
                running && paper.round().until() != null
                        ? frame.date(paper.round().until())
                        : "",
                known.entrySet().stream()
                        .filter(one -> paper.round().circle().contains(one.getKey()))
                        .map(one -> one.getValue().in(frame.language()).text())
                        .toList(),
                panel(frame, paper),
                doing(frame, paper, known));
    }

    private @Nullable Link place(Frame frame, Paper.Place place) {
        Long session = place.session();
        Long cycle = place.cycle();
        Long body = place.body();
        if (body != null) {
            return bodies.of(frame.reader(), place.forum()).stream()
                    .filter(one -> one.id() == body)
                    .findFirst()
                    .map(one -> new Link(one.name().in(frame.language()), one.url()))
                    .orElse(null);
        }
        if (session != null) {
            return Optional.ofNullable(
                            sessions.byIds(frame.reader(), List.of(session)).get(session))
                    .map(one -> new Link(one.title().in(frame.language()), one.url()))
                    .orElse(null);
        }
        return cycle == null
                ? null
                : Optional.ofNullable(
                                cycles.byIds(frame.reader(), List.of(cycle)).get(cycle))
                        .map(one -> new Link(one.title().in(frame.language()), one.url()))
                        .orElse(null);
    }

    private static List<Paragraph> paragraphs(List<String> texts) {
        List<Paragraph> paragraphs = new ArrayList<>();
        texts.forEach(one -> paragraphs.add(new Paragraph(paragraphs.size() + 1, one)));
        return paragraphs;
    }

    private List<Remark> remarks(Frame frame, Paper paper) {
        List<PaperComment> said = comments.of(frame.reader(), paper);
        Map<Long, Organisation> known = actors.known(said.stream().map(PaperComment::organisation));
        return said.stream()
                .map(one -> new Remark(
                        one,
                        actors.of(frame, known, List.of(one.organisation()), List.of()).stream()
                                .findFirst()
                                .orElse(null),
                        one.paragraph() == null ? 0 : one.paragraph(),
                        one.edition() == paper.round().edition(),
                        frame.date(one.madeAt())))
                .toList();
    }

    private static Text text(Frame frame, PaperEdition edition) {
        return new Text(
                edition.number(), edition.stage(), edition.frozenAt() == null ? "" : frame.date(edition.frozenAt()));
    }

    private @Nullable DocumentPanel panel(Frame frame, Paper paper) {
        return owners.find(frame.reader(), paper.id())
                .map(owned -> documents.of(frame, paper.reference(), owned))
                .filter(panel -> !panel.blank())
                .orElse(null);
    }

    private Doing doing(Frame frame, Paper paper, Map<String, LocalizedText> known) {
        return new Doing(
                Papers.mayChange(frame.reader(), paper),
                comments.mayAnswer(frame.reader(), paper),
                papers.offers(frame.reader(), paper),
                comments.organisationsOf(frame.reader(), paper).stream()
                        .map(one -> new Option(String.valueOf(one.id()), frame.option(frame.in(one.name()))))
                        .toList(),
                known.entrySet().stream()
                        .map(one -> new Option(one.getKey(), frame.option(frame.in(one.getValue()))))
                        .toList());
    }
}
