package corridor.forum.papers;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.forum.papers.Paper.Place;
import corridor.workflow.Guard;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of a paper: it is published once each comment is answered, and a published text stays while the next is written. */
@Component
class PaperLifecycle implements Lifecycle<Paper>, Grants {

    static final String DRAFT = "draft";
    static final String IN_COMMENTS = "in-comments";
    static final String REVISING = "revising";
    static final String PUBLISHED = "published";
    static final String DROPPED = "dropped";

    static final Set<String> CHANGEABLE = Set.of(DRAFT, REVISING);

    static final Right WRITING = new Right("paper.write");
    static final Right COMMENTING = new Right("paper.comment");
    static final Right PUBLISHING = new Right("paper.publish");

    private final PaperStore store;

    PaperLifecycle(PaperStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Paper.KIND;
    }

    @Override
    public String table() {
        return "forum.paper";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Paper>> transitions() {
        Guard<Paper> written = new Guard<>(
                "paper-empty",
                one -> one.round().filed() || !one.content().text().isEmpty());
        return List.of(
                Transition.opening("draft", DRAFT, WRITING),
                Transition.<Paper>of(CHANGEABLE, "circulate", IN_COMMENTS, WRITING)
                        .guardedBy(written)
                        .recording("comment_until"),
                Transition.of(Set.of(IN_COMMENTS), "revise", REVISING, WRITING),
                Transition.<Paper>of(CHANGEABLE, "publish", PUBLISHED, PUBLISHING)
                        .guardedBy(
                                written,
                                new Guard<>(
                                        "comments-unanswered",
                                        one -> one.round().unanswered() == 0))
                        .recording("published_at"),
                Transition.of(Set.of(PUBLISHED), "replace", REVISING, WRITING),
                Transition.<Paper>of(Set.of(DRAFT, IN_COMMENTS, REVISING), "drop", DROPPED, WRITING)
                        .guardedBy(new Guard<>(
                                "paper-was-published", one -> !one.round().outside())));
    }

    /** Who was asked keeps seeing what they were asked about; what was published stays so while the next text is written. */
    @Override
    public Set<String> audience(Paper record, String state) {
        return switch (state) {
            case DRAFT -> working(record.place(), record.team());
            case IN_COMMENTS -> circulated(record, record.round().outside());
            case PUBLISHED -> circulated(record, true);
            default -> record.audience();
        };
    }

    static Set<String> circulated(Paper record, boolean outside) {
        Set<String> labels = new HashSet<>(working(record.place(), record.team()));
        labels.addAll(record.round().circle());
        if (outside) {
            labels.add(Audience.PUBLIC);
        }
        return Set.copyOf(labels);
    }

    /** Those who write it, those who steer the cycle, and those who sit in the body. */
    static Set<String> working(Place place, Set<Long> team) {
        Set<String> labels = new HashSet<>(Set.of(Audience.SECRETARIAT));
        Optional.ofNullable(place.cycle()).ifPresent(cycle -> labels.add(Audience.restricted("chairing-" + cycle)));
        Optional.ofNullable(place.body()).ifPresent(body -> labels.add(Audience.committee(body)));
        if (place.teamed()) {
            team.forEach(one -> labels.add(Audience.organisation(one)));
        }
        return Set.copyOf(labels);
    }

    @Override
    public Set<Long> organisations(Paper record, Right right) {
        return right.equals(PUBLISHING) ? record.chairs() : record.team();
    }

    @Override
    public List<Paper> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                WRITING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT, Role.SECRETARIAT, Role.CHAIR),
                COMMENTING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                PUBLISHING, Set.of(Role.SECRETARIAT, Role.CHAIR));
    }
}
