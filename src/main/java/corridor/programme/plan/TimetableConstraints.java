package corridor.programme.plan;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import java.util.stream.Stream;

/** By what the search judges a plan. The library makes it. */
public final class TimetableConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory plans) {
        return Stream.of(HardConstraints.of(plans), SessionConstraints.of(plans), PeopleConstraints.of(plans))
                .flatMap(each -> each)
                .toArray(Constraint[]::new);
    }
}
