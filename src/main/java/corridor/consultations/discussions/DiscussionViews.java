package corridor.consultations.discussions;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.consultations.ConsultationView.Option;
import corridor.consultations.ConsultationView.Place;
import corridor.consultations.discussions.DiscussionView.Came;
import corridor.consultations.discussions.DiscussionView.Group;
import corridor.consultations.discussions.DiscussionView.Said;
import corridor.consultations.discussions.DiscussionView.Whole;
import corridor.shared.LocalizedText;
import corridor.ui.Frame;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts discussions into the words of a language. */
@Component
class DiscussionViews {

    private final Discussions discussions;
    private final Posts posts;
    private final Summaries summaries;
    private final Hosts hosts;
    private final Organisations organisations;

    DiscussionViews(
            Discussions discussions, Posts posts, Summaries summaries, Hosts hosts, Organisations organisations) {
        this.discussions = discussions;
        this.posts = posts;
        this.summaries = summaries;
        this.hosts = hosts;
        this.organisations = organisations;
    }

    Whole whole(Frame frame, Discussion one) {
        LocalDate last = one.content().lastDay();
        return new Whole(
                one,
                frame.in(one.content().title()),
                frame.in(one.content().text()),
                hosts.place(frame, one.content()),
                last == null ? "" : frame.date(last),
                groups(frame, one),
                options(frame, posts.organisationsOf(frame.reader(), one)),
                Discussions.mayWrite(frame.reader()),
                discussions.offers(frame.reader(), one),
                summaries.of(frame.reader(), one).map(came -> came(frame, came)));
    }

    private static List<Option> options(Frame frame, Collection<Organisation> some) {
        return some.stream()
                .map(one -> new Option(String.valueOf(one.id()), name(frame, one), false))
                .toList();
    }

    private static String name(Frame frame, Organisation one) {
        return one.name().in(frame.language()).text();
    }

    private List<Group> groups(Frame frame, Discussion one) {
        List<Post> all = posts.of(frame.reader(), one);
        Map<Long, Organisation> whose = organisations.byId(
                all.stream().map(Post::organisation).distinct().toList());
        List<Group> groups = new ArrayList<>();
        for (LocalizedText question : one.content().questions()) {
            int number = groups.size() + 1;
            groups.add(new Group(number, Optional.of(frame.in(question)), said(frame, all, whose, number)));
        }
        List<Said> general = said(frame, all, whose, 0);
        if (!general.isEmpty()) {
            groups.add(new Group(0, Optional.empty(), general));
        }
        return groups;
    }

    private static List<Said> said(Frame frame, List<Post> all, Map<Long, Organisation> whose, int question) {
        boolean moderating = Discussions.mayWrite(frame.reader());
        return all.stream()
                .filter(one -> (one.question() == null ? 0 : one.question()) == question)
                .map(one -> {
                    boolean own = frame.reader().rightsFor().containsKey(one.organisation());
                    return new Said(
                            one,
                            Optional.ofNullable(whose.get(one.organisation()))
                                    .filter(by -> one.named() || moderating || own)
                                    .map(by -> place(frame, by)),
                            frame.date(one.madeAt()),
                            frame.reader().may(PostLifecycle.POSTING, one.organisations()));
                })
                .toList();
    }

    private static Place place(Frame frame, Organisation one) {
        return new Place(name(frame, one), "/organisations/" + one.slug());
    }

    private Came came(Frame frame, Summary summary) {
        LocalDate until = summary.until();
        Instant endorsed = summary.endorsedAt();
        List<Organisation> agreeing = summary.circulated()
                ? organisations.find(frame.reader().organisationsWith(SummaryLifecycle.AGREEING).stream()
                        .filter(one -> !summary.agreed().contains(one))
                        .toList())
                : List.of();
        return new Came(
                summary,
                frame.in(summary.text()),
                until == null ? "" : frame.date(until),
                endorsed == null ? "" : frame.date(endorsed),
                organisations.find(summary.agreed()).stream()
                        .map(one -> place(frame, one))
                        .toList(),
                options(frame, agreeing),
                summaries.offers(frame.reader(), summary));
    }
}
