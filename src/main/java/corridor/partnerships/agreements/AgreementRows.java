package corridor.partnerships.agreements;

import corridor.taxonomy.Taxonomies;
import corridor.taxonomy.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What agreements say, as rows of the database keep it, and the hash of what is signed. */
@Component
class AgreementRows {

    static final String NO_CLAUSES = "[]";
    private static final String PARTIES = "parties";
    private static final TypeReference<List<Clause>> CLAUSES = new TypeReference<>() {};

    private final JsonMapper json;
    private final Taxonomies taxonomies;

    AgreementRows(JsonMapper json, Taxonomies taxonomies) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
        this.taxonomies = taxonomies;
    }

    String written(Object value) {
        return json.writeValueAsString(value);
    }

    <T> T read(String written, Class<T> type) {
        return json.readValue(written, type);
    }

    AgreementContent content(String written) {
        return (AgreementContent) AgreementContent.SHAPE.whole(json.readValue(written, AgreementContent.class));
    }

    /** Every clause of the checklist in its order; what nobody answered is not known. */
    List<Clause> clauses(String written) {
        Map<String, Clause> known = new HashMap<>();
        json.readValue(written, CLAUSES).stream().filter(Objects::nonNull).forEach(one -> known.put(one.clause(), one));
        return taxonomies.scheme(Clause.SCHEME).terms().stream()
                .map(Term::code)
                .map(code -> known.getOrDefault(code, Clause.unknown(code)))
                .toList();
    }

    /** What parties agree to show: what it says of itself, and who they are. */
    String front(Agreement one) {
        ObjectNode front = json.valueToTree(one.content());
        ArrayNode parties = front.putArray(PARTIES);
        one.organisations().stream().sorted().forEach(id -> parties.add(id.longValue()));
        return front.toString();
    }

    List<Long> parties(String front) {
        return json.readTree(front)
                .path(PARTIES)
                .valueStream()
                .map(JsonNode::asLong)
                .toList();
    }

    /** Of the text's bytes, what the agreement says of itself, its clauses and its parties. */
    String hash(Agreement one, Agreement.Text text) {
        return DigestUtils.sha256Hex(String.join(
                "\n",
                text.sha256(),
                String.valueOf(one.id()),
                written(one.content()),
                written(one.clauses()),
                one.organisations().stream().sorted().toList().toString()));
    }
}
