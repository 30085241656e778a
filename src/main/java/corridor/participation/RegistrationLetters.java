package corridor.participation;

import corridor.forum.Cycle;
import corridor.forum.Cycles;
import corridor.outbox.Letter;
import corridor.outbox.Letters;
import corridor.outbox.Wordings;
import corridor.shared.Language;
import corridor.ui.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is written to those who are registered, each in their language. They have to get it. */
@Component
class RegistrationLetters {

    private final Cycles cycles;
    private final Wordings wordings;
    private final Letters letters;
    private final SiteSettings site;

    RegistrationLetters(Cycles cycles, Wordings wordings, Letters letters, SiteSettings site) {
        this.cycles = cycles;
        this.wordings = wordings;
        this.letters = letters;
        this.site = site;
    }

    void confirmed(List<Registration> registrations, Map<Long, String> codes) {
        write("participation.confirmed", registrations, one -> BadgeCode.shown(codes.getOrDefault(one.id(), "")));
    }

    void refused(List<Registration> registrations) {
        write("participation.refused", registrations, Registration::reason);
    }

    /** Somebody else comes in their place. */
    void left(List<Registration> registrations) {
        write("participation.replaced", registrations, one -> "");
    }

    private void write(
            String kind, List<Registration> registrations, java.util.function.Function<Registration, String> fact) {
        Map<Long, Cycle> named =
                cycles.unseen(registrations.stream().map(Registration::cycle).collect(Collectors.toSet()));
        List<Letter> written = new ArrayList<>();
        for (Registration one : registrations) {
            Cycle cycle = named.get(one.cycle());
            if (cycle != null && !one.who().email().isEmpty()) {
                written.add(letter(kind, one, cycle, fact.apply(one)));
            }
        }
        letters.write(written);
    }

    private Letter letter(String kind, Registration one, Cycle cycle, String fact) {
        Language language = one.who().language();
        String title = cycle.title().in(language).text();
        return new Letter(
                one.who().email(),
                language,
                wordings.subject(kind, language, title),
                wordings.text(kind, language, title, one.who().name(), fact) + "\n\n" + site.url() + cycle.url(),
                false);
    }
}
