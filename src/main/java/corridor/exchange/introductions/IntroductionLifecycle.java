package corridor.exchange.introductions;

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

/** The life of an introduction: interest of one side, of both, and what became of it. */
@Component
class IntroductionLifecycle implements Lifecycle<Introduction>, Grants {

    static final String INTEREST = "interest";
    static final String MUTUAL = "mutual";
    static final String CONVERTED = "converted";
    static final String DISMISSED = "dismissed";

    static final Right ASKING = new Right("introduction.ask");
    static final Right ANSWERING = new Right("introduction.answer");
    static final Right CONVERTING = new Right("introduction.convert");
    static final Right LAPSING = new Right("introduction.lapse");

    private static final String[] ENDING = {"reason", "note", "dismissed_by"};

    private final IntroductionStore store;

    IntroductionLifecycle(IntroductionStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return Introduction.KIND;
    }

    @Override
    public String table() {
        return "exchange.introduction";
    }

    @Override
    public int definition() {
        return 1;
    }

    @Override
    public List<Transition<Introduction>> transitions() {
        return List.of(
                Transition.opening("interest", INTEREST, ASKING),
                Transition.<Introduction>of(Set.of(INTEREST), "accept", MUTUAL, ANSWERING)
                        .recording("mutual_at"),
                Transition.<Introduction>of(Set.of(INTEREST), "decline", DISMISSED, ANSWERING)
                        .recording(ENDING),
                Transition.<Introduction>of(Set.of(INTEREST), "take-back", DISMISSED, ASKING)
                        .recording(ENDING),
                Transition.<Introduction>of(Set.of(INTEREST), "lapse", DISMISSED, LAPSING)
                        .recording("reason"),
                Transition.<Introduction>of(Set.of(MUTUAL), "convert", CONVERTED, CONVERTING)
                        .recording("became"),
                Transition.<Introduction>of(Set.of(MUTUAL), "end", DISMISSED, CONVERTING)
                        .recording(ENDING));
    }

    @Override
    public Set<Long> organisations(Introduction record, Right right) {
        return right.equals(ASKING)
                ? Set.of(record.asker())
                : right.equals(ANSWERING) ? Set.of(record.asked()) : record.organisations();
    }

    @Override
    public Set<String> audience(Introduction record, String state) {
        return between(record.offerSide(), record.needSide());
    }

    /** The two, and nobody else: the secretariat reads figures alone. */
    static Set<String> between(long one, long other) {
        return Set.of(Audience.organisation(one), Audience.organisation(other), Audience.SEALED);
    }

    @Override
    public List<Introduction> lock(Collection<Long> ids) {
        return store.lock(ids);
    }

    @Override
    public Map<Right, Set<Role>> byRight() {
        Set<Role> both = Set.of(Role.CONTRIBUTOR, Role.FOCAL_POINT);
        return Map.of(ASKING, both, ANSWERING, both, CONVERTING, both, LAPSING, Set.of());
    }
}
