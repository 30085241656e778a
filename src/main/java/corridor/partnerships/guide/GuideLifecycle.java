package corridor.partnerships.guide;

import corridor.access.Audience;
import corridor.access.Grants;
import corridor.access.Right;
import corridor.access.Role;
import corridor.workflow.Lifecycle;
import corridor.workflow.Transition;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers are an organisation's own until its focal point gives them; they can be taken back and answered anew. */
@Component
class GuideLifecycle implements Lifecycle<Guide>, Grants {

    static final String DRAFT = "draft";
    static final String GIVEN = "given";

    static final Right ANSWERING = new Right("guide.answer");
    static final Right GIVING = new Right("guide.give");

    private final GuideStore store;

    GuideLifecycle(GuideStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Guide.KIND;
    }

    @Override
    public String table() {
        return "partnerships.guide";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Guide>> transitions() {
        return List.of(
                Transition.opening("answer", DRAFT, ANSWERING),
                Transition.<Guide>of(Set.of(DRAFT), "give", GIVEN, GIVING).recording("given_at"),
                Transition.of(Set.of(GIVEN), "reopen", DRAFT, GIVING));
    }

    @Override
    public Set<String> audience(Guide record, String state) {
        Set<String> labels = new LinkedHashSet<>(Set.of(Audience.organisation(record.organisation())));
        if (state.equals(GIVEN) && record.sharedNow()) {
            record.partners().forEach(one -> labels.add(Audience.organisation(one)));
        }
        return labels;
    }

    @Override
    public List<Guide> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        return Map.of(
                ANSWERING, Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT),
                GIVING, Set.of(Role.FOCAL_POINT));
    }
}
