package corridor.outbox.desk;

import corridor.access.Audience;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the labels of audiences are called for people. */
@Component
class AudienceNames {

    private static final String ORGANISATION = Audience.organisation(0).replace("0", "");
    private static final String PERSON = Audience.person(0).replace("0", "");

    private final Organisations organisations;
    private final People people;

    AudienceNames(Organisations organisations, People people) {
        this.organisations = organisations;
        this.people = people;
    }

    Map<String, String> of(Frame frame, Collection<String> labels) {
        List<Long> ids = labels.stream()
                .filter(label ->
                        label.startsWith(PERSON) && !label.equals(frame.reader().actor()))
                .map(label -> Reference.parse(label).id())
                .toList();
        Map<Long, Person> known = ids.isEmpty()
                ? Map.of()
                : people.find(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<String, String> names = new LinkedHashMap<>();
        labels.forEach(label -> names.put(label, name(frame, label, known)));
        return names;
    }

    private String name(Frame frame, String label, Map<Long, Person> known) {
        if (label.equals(frame.reader().actor())) {
            return frame.t("desk.for.you");
        }
        if (label.startsWith(PERSON)) {
            Optional<Person> person =
                    Optional.ofNullable(known.get(Reference.parse(label).id()));
            return person.map(Person::name).orElseGet(() -> frame.t("desk.for.somebody"));
        }
        if (label.startsWith(ORGANISATION)) {
            Optional<Organisation> organisation =
                    organisations.find(Reference.parse(label).id());
            return organisation
                    .map(one -> one.label(frame.language()))
                    .orElseGet(() -> frame.t("desk.for.organisation"));
        }
        return label.equals(Audience.SECRETARIAT) ? frame.t("desk.for.secretariat") : frame.t("desk.for.group");
    }
}
