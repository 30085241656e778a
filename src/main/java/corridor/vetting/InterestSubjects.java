package corridor.vetting;

import corridor.access.Reader;
import corridor.actors.ActorGrants;
import corridor.actors.Memberships;
import corridor.actors.Named;
import corridor.actors.Naming;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.shared.Reference;
import corridor.ui.Frame;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** What an organisation may be tied to: how it is typed, and how it is named. */
@Component
class InterestSubjects {

    private final Organisations organisations;
    private final Naming naming;
    private final People people;
    private final List<Moderated> records;

    InterestSubjects(Organisations organisations, Naming naming, People people, List<Moderated> records) {
        this.organisations = organisations;
        this.naming = naming;
        this.people = people;
        this.records = List.copyOf(records);
    }

    /**
     * An organisation by any of its names, a person by their e-mail address, a record by the address of its page. A person
     * whom the reader may not know of is as unknown as one who is not there.
     */
    Optional<Reference> find(Reader reader, String typed) {
        if (typed.isEmpty() || typed.length() > InterestForm.LONGEST_ORGANISATION) {
            return Optional.empty();
        }
        if (typed.contains("/")) {
            return record(reader, typed.replaceAll("[?#].*", ""));
        }
        return typed.contains("@")
                ? people.byEmail(typed)
                        .filter(one -> known(reader, one))
                        .map(one -> new Reference(Person.KIND, one.id()))
                : naming.meant(typed).map(one -> new Reference(Organisations.KIND, one.id()));
    }

    /** The field in which it is typed. */
    Named named(Frame frame, String field, String typed) {
        return typed.contains("/") || typed.contains("@")
                ? new Named(Map.of(field, List.of(Named.Line.other(typed))))
                : naming.of(frame, field, typed);
    }

    MultiValueMap<String, String> withSlugs(MultiValueMap<String, String> sent, String field) {
        return naming.withSlugs(sent, field);
    }

    private boolean known(Reader reader, Person person) {
        return reader.rights().contains(ActorGrants.READ_PEOPLE)
                || people.organisationsOf(List.of(person.id())).getOrDefault(person.id(), Set.of()).stream()
                        .anyMatch(organisation -> Memberships.mayRead(reader, organisation));
    }

    private Optional<Reference> record(Reader reader, String address) {
        String last = address.substring(address.lastIndexOf('/') + 1);
        return last.matches("[a-z0-9-]{1,200}")
                ? records.stream()
                        .flatMap(kind -> kind.find(reader, last).stream())
                        .filter(item -> address.endsWith(item.url()))
                        .map(Moderated.Item::reference)
                        .findFirst()
                : Optional.empty();
    }

    /** What these are called, by reference. */
    Map<Reference, String> names(Frame frame, Collection<Interest> interests) {
        Map<Long, Organisation> known = organisations.byId(ids(interests, Organisations.KIND));
        Map<Long, Person> persons = people.byId(ids(interests, Person.KIND));
        return interests.stream()
                .flatMap(one -> java.util.stream.Stream.of(one.subject(), one.holder()))
                .distinct()
                .collect(Collectors.toMap(one -> one, one -> name(frame, one, known, persons)));
    }

    private static List<Long> ids(Collection<Interest> interests, String kind) {
        return interests.stream()
                .flatMap(one -> java.util.stream.Stream.of(one.subject(), one.holder()))
                .filter(one -> one.kind().equals(kind))
                .map(Reference::id)
                .distinct()
                .toList();
    }

    private static String name(Frame frame, Reference one, Map<Long, Organisation> known, Map<Long, Person> persons) {
        return switch (one.kind()) {
            case Organisations.KIND ->
                Optional.ofNullable(known.get(one.id()))
                        .map(organisation -> frame.in(organisation.name()).text())
                        .orElse("");
            case Person.KIND ->
                Optional.ofNullable(persons.get(one.id())).map(Person::name).orElse(frame.t("vetting.subject.person"));
            default -> frame.t("vetting.subject.record", one.id());
        };
    }
}
