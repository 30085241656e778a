package corridor.ui;

import corridor.shared.Reference;
import java.util.Optional;

/** What an area offers to do with a record of another area; shown on the page of that record. */
@FunctionalInterface
public interface RecordAct {

    /** The button, if this reader may do that with this record. */
    Optional<Panel.Action> act(Frame frame, Reference record);
}
