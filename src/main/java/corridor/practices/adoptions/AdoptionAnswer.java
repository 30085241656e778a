package corridor.practices.adoptions;

import corridor.practices.AdoptionSummary;
import java.util.Map;

/** Where an adoption stands. */
record AdoptionAnswer(
        long id,
        String practice,
        String state,
        int version,
        AdoptionSummary.Line told,
        String reason,
        Map<String, String> steps) {}
