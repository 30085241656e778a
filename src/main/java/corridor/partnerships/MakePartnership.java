package corridor.partnerships;

import corridor.shared.Reference;
import corridor.ui.Frame;
import corridor.ui.Panel;
import corridor.ui.RecordAct;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Leads from what is presented, discussed or recommended to a partnership that comes from it. */
@Component
class MakePartnership implements RecordAct {

    private static final Set<String> KINDS = Set.of("pitch", "session", "recommendation");

    @Override
    public Optional<Panel.Action> act(Frame frame, Reference record) {
        boolean offered = KINDS.contains(record.kind()) && frame.reader().may(PartnershipLifecycle.WRITING);
        return offered
                ? Optional.of(new Panel.Action(frame.t("partnerships.make"), "/partnerships/new?from=" + record, null))
                : Optional.empty();
    }
}
