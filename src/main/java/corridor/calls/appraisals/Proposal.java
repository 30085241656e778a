package corridor.calls.appraisals;

import corridor.seating.Choice;
import corridor.seating.Vacancy;
import corridor.vetting.Conflict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * A proposal.
 *
 * @param choices who would appraise what
 */
public record Proposal(Table table, List<Choice> choices) {

    /** By which it is known again: what is offered is what was shown. */
    public String mark() {
        return DigestUtils.sha256Hex(choices.toString());
    }

    /** How many each would have in all, by person. */
    public Map<Long, Integer> loads() {
        Map<Long, Integer> loads = new TreeMap<>();
        table.pool().values().forEach(one -> loads.put(one.person(), one.load()));
        choices.forEach(one -> loads.merge(one.person(), 1, Integer::sum));
        return loads;
    }

    /** Seats for which nobody is left. */
    public int empty() {
        return table.vacancies().stream().mapToInt(Vacancy::count).sum() - choices.size();
    }

    /** Pairs that an interest keeps apart. */
    public long keptAway() {
        return table.pool().keySet().stream()
                .flatMap(person ->
                        table.files().keySet().stream().flatMap(dossier -> table.conflict(dossier, person).stream()))
                .filter(Conflict::hard)
                .count();
    }
}
