package corridor.calls.appraisals;

import corridor.calls.Call;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** Reads a dossier out of its row. */
final class DossierRow {

    private DossierRow() {}

    static Dossier read(ResultSet row, JsonMapper json, Set<Long> conveners) throws SQLException {
        String letter = row.getString("letter");
        return new Dossier(
                row.getLong("id"),
                row.getLong("submission"),
                row.getLong("call"),
                row.getString("state"),
                row.getInt("version"),
                Set.of((String[]) row.getArray("audience").getArray()),
                List.of((String[]) row.getArray("cases").getArray()),
                conveners,
                row.getInt("edition"),
                row.getInt("number"),
                row.getString("recommendation"),
                row.getString("recommended_by"),
                row.getString("recommended_why"),
                row.getString("decision"),
                row.getString("decided_by"),
                row.getString("decision_reason"),
                letter == null ? null : json.readValue(letter, Dossier.OwnWords.class),
                row.getString("session"),
                row.getObject("rank", Integer.class));
    }

    static Dossier convened(Dossier one, Map<Long, Call> calls) {
        Call call = calls.get(one.call());
        return new Dossier(
                one.id(),
                one.submission(),
                one.call(),
                one.state(),
                one.version(),
                one.audience(),
                one.cases(),
                call == null ? Set.of() : call.conveners(),
                one.edition(),
                one.number(),
                one.recommendation(),
                one.recommendedBy(),
                one.recommendedWhy(),
                one.decision(),
                one.decidedBy(),
                one.decisionReason(),
                one.letter(),
                one.session(),
                one.rank());
    }
}
