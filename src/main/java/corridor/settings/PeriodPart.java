package corridor.settings;

import java.util.List;

/** The numbers of one area that the operator may set; contributed by the area. */
@FunctionalInterface
public interface PeriodPart {

    List<Period> periods();
}
