package corridor.contacts;

import corridor.access.Role;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.shared.Slice;
import corridor.ui.Frame;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The contacts in an organisation's office: for its people and the secretariat. */
@Controller
@RequestMapping("/organisations/{slug}/office/contacts")
public class ContactPage {

    private static final String ONE = "/{id:\\d{1,18}}";

    private final Contacts contacts;
    private final Organisations organisations;

    ContactPage(Contacts contacts, Organisations organisations) {
        this.contacts = contacts;
        this.organisations = organisations;
    }

    @GetMapping
    ModelAndView list(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "1") int page,
            @RequestParam(required = false) @Nullable Integer invited,
            @RequestParam(defaultValue = "0") int left) {
        String said = invited == null
                ? null
                : frame.t("contacts.invite.sent", invited)
                        + (left > 0 ? " " + frame.t("contacts.invite.left", left) : "");
        return list(frame, organisation(slug), page, said, ContactForm.BLANK, null);
    }

    private Organisation organisation(String slug) {
        return organisations
                .bySlug(slug)
                .orElseThrow(() -> new RefusedException(Refusal.of(Kind.MISSING, "page-missing")));
    }

    private ModelAndView list(Frame frame, Organisation one, ContactForm typed, Refusal refusal) {
        return list(frame, one, 1, null, typed, refusal);
    }

    private ModelAndView list(
            Frame frame,
            Organisation one,
            int number,
            @Nullable String said,
            ContactForm typed,
            @Nullable Refusal refusal) {
        Slice<Contact> shown = contacts.of(frame.reader(), one, number).orThrow();
        ModelAndView page = new ModelAndView(
                "contacts/list",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new ListView(
                                one,
                                shown,
                                contacts.principals(frame.reader(), one, shown.items()),
                                contacts.mayKeep(frame.reader(), one.id()),
                                contacts.mayInvite(frame.reader()),
                                typed,
                                typed.facts(one.id()).problems(),
                                sentence(frame, refusal),
                                said)));
        return status(page, refusal);
    }

    private static @Nullable String sentence(Frame frame, @Nullable Refusal refusal) {
        return refusal == null ? null : frame.sentence(refusal);
    }

    private static ModelAndView status(ModelAndView page, @Nullable Refusal refusal) {
        if (refusal != null) {
            page.setStatus(HttpStatus.valueOf(refusal.kind().status()));
        }
        return page;
    }

    @PostMapping
    Object add(Frame frame, @PathVariable String slug, @RequestParam MultiValueMap<String, String> fields) {
        Organisation one = organisation(slug);
        ContactForm typed = ContactForm.of(fields);
        return switch (contacts.record(frame.reader(), List.of(typed.facts(one.id())), "by hand")) {
            case Outcome.Done<Integer>(Integer added)
            when added == 0 -> list(frame, one, typed, Refusal.of(Kind.CONFLICT, "contact-known"));
            case Outcome.Done<Integer> done -> back(one);
            case Outcome.Refused<Integer>(Refusal refusal)
            when refusal.kind() == Kind.INVALID -> list(frame, one, typed, refusal);
            case Outcome.Refused<Integer>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    private static String back(Organisation one) {
        return "redirect:/organisations/" + one.slug() + "/office/contacts";
    }

    @PostMapping("/invitations")
    Object invite(
            Frame frame,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") List<Long> contact,
            @RequestParam(defaultValue = "") String role) {
        Organisation one = organisation(slug);
        Role wanted = Role.of(role).orElse(Role.CONTRIBUTOR);
        return switch (contacts.invite(frame.reader(), one, contact, wanted)) {
            case Outcome.Done<Contacts.Invited>(Contacts.Invited done) ->
                back(one) + "?invited=" + done.invited() + "&left=" + done.leftOut();
            case Outcome.Refused<Contacts.Invited>(Refusal refusal)
            when refusal.kind() == Kind.INVALID -> list(frame, one, ContactForm.BLANK, refusal);
            case Outcome.Refused<Contacts.Invited>(Refusal refusal) -> throw new RefusedException(refusal);
        };
    }

    @GetMapping(ONE)
    ModelAndView edit(Frame frame, @PathVariable String slug, @PathVariable long id) {
        Organisation one = organisation(slug);
        Contact contact = kept(frame, one, id);
        return form(frame, one, contact, ContactForm.of(contact), null);
    }

    private Contact kept(Frame frame, Organisation one, long id) {
        Contact contact = contacts.find(frame.reader(), one, id).orThrow();
        if (!contacts.mayKeep(frame.reader(), one.id())) {
            throw new RefusedException(Refusal.of(Kind.FORBIDDEN, "right-missing", "edit"));
        }
        return contact;
    }

    private ModelAndView form(
            Frame frame, Organisation one, Contact contact, ContactForm typed, @Nullable Refusal refusal) {
        boolean stale = refusal != null && refusal.kind() == Kind.STALE;
        ModelAndView page = new ModelAndView(
                "contacts/edit",
                Map.of(
                        "frame",
                        frame,
                        "view",
                        new EditView(
                                one,
                                contact,
                                contacts.others(frame.reader(), one, contact),
                                typed,
                                typed.facts(one.id()).problems(),
                                sentence(frame, refusal),
                                stale ? ContactForm.of(contact) : null)));
        return status(page, refusal);
    }

    /** Changes it. A stale edit is shown with what stands there now, and keeps what was typed. */
    @PostMapping(ONE)
    Object revise(
            Frame frame,
            @PathVariable String slug,
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> fields) {
        Organisation one = organisation(slug);
        Contact contact = kept(frame, one, id);
        ContactForm typed = ContactForm.of(fields);
        Long substituteOf = contacts.others(frame.reader(), one, contact).stream()
                .map(Contact::id)
                .filter(other -> String.valueOf(other).equals(typed.substitute()))
                .findFirst()
                .orElse(null);
        return switch (contacts.revise(
                frame.reader(), one, contact, version, typed.facts(contact.organisation()), substituteOf)) {
            case Outcome.Done<Long> done -> back(one);
            case Outcome.Refused<Long>(Refusal refusal) -> form(frame, one, contact, typed, refusal);
        };
    }

    @PostMapping(ONE + "/removal")
    Object remove(Frame frame, @PathVariable String slug, @PathVariable long id, @RequestParam int version) {
        Organisation one = organisation(slug);
        Contact contact = kept(frame, one, id);
        return switch (contacts.remove(frame.reader(), one, contact, version)) {
            case Outcome.Done<Long> done -> back(one);
            case Outcome.Refused<Long>(Refusal refusal) -> form(frame, one, contact, ContactForm.of(contact), refusal);
        };
    }

    /**
     * A page of the list.
     *
     * @param principals what those are called for whom contacts of this page stand in
     * @param said what came of the invitations that were just sent
     */
    public record ListView(
            Organisation organisation,
            Slice<Contact> contacts,
            Map<Long, String> principals,
            boolean keeps,
            boolean invites,
            ContactForm typed,
            Map<String, String> problems,
            @Nullable String wrong,
            @Nullable String said) {

        /** The name of the contact for whom one stands in. */
        public Optional<String> principal(Contact one) {
            return Optional.ofNullable(one.substituteOf()).map(principals::get);
        }
    }

    /**
     * The form of one.
     *
     * @param now what stands there, where a stale edit was begun anew
     */
    public record EditView(
            Organisation organisation,
            Contact contact,
            List<Contact> others,
            ContactForm typed,
            Map<String, String> problems,
            @Nullable String wrong,
            @Nullable ContactForm now) {}
}
