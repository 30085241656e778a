package corridor.contacts;

import corridor.access.Reader;
import corridor.access.Role;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.shared.TypedText;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Contacts of organisations, for programs. */
@RestController
@RequestMapping("/api/v1/organisations/{slug}/contacts")
@Tag(name = "Contacts")
class ContactApi {

    private final Contacts contacts;
    private final Organisations organisations;

    ContactApi(Contacts contacts, Organisations organisations) {
        this.contacts = contacts;
        this.organisations = organisations;
    }

    @GetMapping
    @Operation(
            summary = "List an organisation's contacts",
            description = "page from 1. For its own people and the secretariat. Refuses 403 office-confidential.")
    Slice<Contact> list(Reader reader, @PathVariable String slug, @RequestParam(defaultValue = "1") int page) {
        return contacts.of(reader, organisation(slug), page).orThrow();
    }

    private Organisation organisation(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "organisation-missing")));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Add a contact",
            description =
                    "substituteOf: name or address of another contact. Refuses 403 right-missing, 409 contact-known, "
                            + "422 fields-wrong.")
    Contact add(Reader reader, @PathVariable String slug, @RequestBody Facts facts) {
        Organisation one = organisation(slug);
        NewContact added = facts.of(one.id());
        if (contacts.record(reader, List.of(added), "by program").orThrow() == 0) {
            throw new RefusedException(Refusal.of(Kind.CONFLICT, "contact-known"));
        }
        return contacts.at(List.of(added.email())).stream()
                .filter(contact -> contact.organisation() == one.id())
                .findFirst()
                .orElseThrow();
    }

    @PutMapping("/{id}")
    @Operation(
            summary = "Change a contact",
            description =
                    "version: the one that was read. Refuses 403 right-missing, 409 contact-known, 412 record-changed, "
                            + "422 fields-wrong.")
    Contact revise(
            Reader reader,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version,
            @RequestBody Facts facts) {
        Organisation one = organisation(slug);
        Contact now = contacts.find(reader, one, id).orThrow();
        NewContact after = facts.of(now.organisation());
        Long substituteOf = contacts.called(reader, one, after.substituteOf(), now)
                .map(Contact::id)
                .orElse(null);
        contacts.revise(reader, one, now, version, after, substituteOf).orThrow();
        return contacts.find(reader, one, id).orThrow();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a contact", description = "Refuses 403 right-missing, 412 record-changed.")
    void remove(Reader reader, @PathVariable String slug, @PathVariable long id, @RequestParam int version) {
        Organisation one = organisation(slug);
        contacts.remove(reader, one, contacts.find(reader, one, id).orThrow(), version)
                .orThrow();
    }

    @PostMapping("/invitations")
    @Operation(
            summary = "Invite contacts to open an account",
            description =
                    "role: contributor or focal-point, which takes a second person. At most 50 at a time; who has that "
                            + "role or was invited to it is left out. Refuses 403 right-missing, 422 contacts-choose.")
    Contacts.Invited invite(Reader reader, @PathVariable String slug, @RequestBody Invitation invitation) {
        return contacts.invite(
                        reader,
                        organisation(slug),
                        invitation.contacts(),
                        Role.of(invitation.role()).orElse(Role.VISITOR))
                .orThrow();
    }

    /** What is said of a contact. */
    record Facts(
            @Nullable String name,
            @Nullable String title,
            @Nullable String email,
            @Nullable List<String> languages,
            @Nullable Boolean focal,
            @Nullable String substituteOf) {

        NewContact of(long organisation) {
            return new NewContact(
                    organisation,
                    line(name),
                    line(title),
                    line(email),
                    Objects.requireNonNullElse(languages, List.of()),
                    Boolean.TRUE.equals(focal),
                    line(substituteOf));
        }

        private static String line(@Nullable String value) {
            return TypedText.line(value);
        }
    }

    /** Who is invited. */
    record Invitation(List<Long> contacts, String role) {}
}
