package corridor.accounts;

import corridor.access.Audience;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.Person;
import corridor.actors.RegistrationLinks;
import corridor.actors.appointments.Appointment;
import corridor.actors.appointments.AppointmentPost;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.outbox.Notice;
import corridor.outbox.Notices;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.Reference;
import corridor.ui.Messages;
import corridor.ui.SiteSettings;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The letters about roles, in the language of whoever receives them. */
@Component
class AppointmentLetters implements AppointmentPost {

    private final Messages messages;
    private final SiteSettings site;
    private final RegistrationLinks links;
    private final Letters letters;
    private final Notices notices;
    private final Organisations organisations;

    AppointmentLetters(
            Messages messages,
            SiteSettings site,
            RegistrationLinks links,
            Letters letters,
            Notices notices,
            Organisations organisations) {
        this.messages = messages;
        this.site = site;
        this.links = links;
        this.letters = letters;
        this.notices = notices;
        this.organisations = organisations;
    }

    @Override
    public void invite(Appointment one, Language language) {
        send("invited", one, one.email(), language, links.path(one.email()), true);
    }

    @Override
    public void ask(Appointment one) {
        LocalizedText where = organisations.find(one.organisations()).stream()
                .map(Organisation::name)
                .findFirst()
                .orElseGet(() -> LocalizedText.english(site.name()));
        notices.tell(new Notice(
                "roles." + one.way().code(),
                new Reference(Appointment.KIND, one.id()),
                where,
                "/appointments",
                one.audience().stream()
                        .filter(label -> one.person() == null || !label.equals(Audience.person(one.person())))
                        .collect(Collectors.toSet()),
                one.deciding(),
                List.of()));
    }

    @Override
    public void tell(String kind, Appointment one, Person person) {
        send(kind, one, person.email(), person.language(), "/account", false);
    }

    private void send(
            String kind, Appointment one, String email, Language language, String path, boolean confidential) {
        String role = messages.text(language, "site.role." + one.role().code());
        letters.send(new Letter(
                email,
                language,
                messages.text(language, "appointments.letter." + kind + ".subject", site.name()),
                messages.text(language, "appointments.letter." + kind + ".text", site.name(), role) + "\n\n"
                        + site.url() + path,
                confidential));
    }
}
