package corridor.consultations.discussions;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The life of what is said in a discussion. Taken back, its place stays and its words go. */
@Component
class PostLifecycle implements Lifecycle<Post>, Grants {

    static final String WAITING = "waiting";
    static final String SHOWN = "shown";
    static final String HIDDEN = "hidden";
    static final String WITHDRAWN = "withdrawn";

    static final Right POSTING = new Right("discussion.post");

    private final PostStore store;

    PostLifecycle(PostStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Post.KIND;
    }

    @Override
    public String table() {
        return "consultations.post";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Post>> transitions() {
        return List.of(
                Transition.opening("post", WAITING, POSTING),
                Transition.of(Set.of(WAITING, HIDDEN), "show", SHOWN, DiscussionLifecycle.WRITING),
                Transition.of(Set.of(WAITING, SHOWN), "hide", HIDDEN, DiscussionLifecycle.WRITING),
                Transition.<Post>of(Set.of(WAITING, SHOWN), "take-back", WITHDRAWN, POSTING)
                        .recording("text"));
    }

    /** Those who read the discussion, once it is shown; before, whoever said it and the secretariat. */
    @Override
    public Set<String> audience(Post record, String state) {
        return switch (state) {
            case SHOWN -> record.readers();
            case WITHDRAWN -> record.audience();
            default -> waiting(record.organisation());
        };
    }

    static Set<String> waiting(long organisation) {
        return Set.of(Audience.SECRETARIAT, Audience.organisation(organisation));
    }

    @Override
    public List<Post> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(POSTING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT));
    }
}
