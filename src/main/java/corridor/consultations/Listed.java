package corridor.consultations;

import corridor.consultations.ConsultationView.Line;
import corridor.ui.Frame;
import java.util.List;

/** What one sort of asking puts into the list of all; each sub-package has one. */
public interface Listed {

    /** As in addresses: {@code inquiry}. */
    String sort();

    /** Those that this reader may see: open ones first. */
    List<Line> lines(Frame frame);

    /** Where a new one is begun; blank for those who may not. */
    String begin(Frame frame);
}
