package corridor.forum.pitches;

import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.workflow.Offer;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A pitch for programs; speakers agreed to be named.
 *
 * @param steps what can be done, by action: {@code possible} or the code of the refusal
 */
record PitchAnswer(
        long id,
        String address,
        long session,
        String state,
        int version,
        int position,
        LocalizedText title,
        LocalizedText summary,
        List<LocalizedText> takeaways,
        @Nullable Integer minutes,
        List<Speaking> speakers,
        List<Long> organisations,
        List<CountryCode> countries,
        List<String> themes,
        @Nullable Long shows,
        @Nullable Map<String, String> steps) {

    static PitchAnswer of(Pitch one, @Nullable List<Offer> offers) {
        Pitch.Content content = one.content();
        return new PitchAnswer(
                one.id(),
                one.url(),
                one.session(),
                one.state(),
                one.version(),
                one.position(),
                content.title(),
                content.summary(),
                content.takeaways(),
                content.minutes(),
                content.speakers().stream()
                        .map(each -> new Speaking(each.name(), each.role()))
                        .toList(),
                one.organisations().stream().sorted().toList(),
                content.countries(),
                content.themes(),
                one.practice(),
                offers == null ? null : Offer.byAction(offers));
    }

    /** Who speaks, as what. */
    record Speaking(String name, String role) {}
}
