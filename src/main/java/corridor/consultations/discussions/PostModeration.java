package corridor.consultations.discussions;

import corridor.access.Reader;
import corridor.shared.Outcome;
import corridor.shared.Reference;
import corridor.vetting.Moderated;
import corridor.workflow.Change;
import corridor.workflow.Target;
import corridor.workflow.Workflow;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hides what was said in a discussion and reported, until it is settled, or for good. */
@Component
class PostModeration implements Moderated {

    private final PostStore store;
    private final DiscussionStore discussions;
    private final PostLifecycle lifecycle;
    private final Workflow workflow;

    PostModeration(PostStore store, DiscussionStore discussions, PostLifecycle lifecycle, Workflow workflow) {
        this.store = store;
        this.discussions = discussions;
        this.lifecycle = lifecycle;
        this.workflow = workflow;
    }

    @Override
    public String kind() {
        return Post.KIND;
    }

    @Override
    public Optional<Item> find(Reader reader, String address) {
        return Optional.of(address)
                .filter(one -> one.matches("\\d{1,18}"))
                .flatMap(one -> store.find(reader, Long.parseLong(one)))
                .flatMap(post -> discussions.find(reader, List.of(post.discussion())).stream()
                        .findFirst()
                        .map(one -> new Item(
                                new Reference(Post.KIND, post.id()),
                                one.content().title(),
                                one.url() + "#post-" + post.id(),
                                post.organisations())));
    }

    @Override
    @Transactional
    public Outcome<Long> hold(Reader reader, long id, String reason) {
        return act(reader, id, "hide", reason);
    }

    private Outcome<Long> act(Reader reader, long id, String action, String reason) {
        return workflow.move(lifecycle, reader, Change.of(action).because(reason), Target.of(id));
    }

    @Override
    @Transactional
    public Outcome<Long> show(Reader reader, long id, String reason) {
        return act(reader, id, "show", reason);
    }

    @Override
    @Transactional
    public Outcome<Long> remove(Reader reader, long id, String reason) {
        boolean gone = store.lock(List.of(id)).stream()
                .noneMatch(one -> one.waits() || one.state().equals(PostLifecycle.SHOWN));
        return gone ? Outcome.done(id) : act(reader, id, "hide", reason);
    }
}
