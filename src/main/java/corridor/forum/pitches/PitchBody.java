package corridor.forum.pitches;

import corridor.forum.pitches.Pitch.Content;
import corridor.forum.pitches.Pitch.Speaker;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pitch as a program sends it.
 *
 * @param version needed to change one
 * @param organisations whose pitch it is
 * @param themes as they are where none are sent
 * @param days wished for; as they are where none are sent
 */
record PitchBody(
        @Nullable Integer version,
        LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable List<LocalizedText> takeaways,
        @Nullable Integer minutes,
        @Nullable List<Presenter> speakers,
        List<Long> organisations,
        @Nullable List<CountryCode> countries,
        @Nullable List<String> themes,
        @Nullable List<LocalDate> days) {

    Target target(long id) {
        if (version == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        return new Target(id, version);
    }

    /** Which accounts its speakers are said to have. */
    List<String> accounts() {
        return speakers == null
                ? List.of()
                : speakers.stream()
                        .map(Presenter::account)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
    }

    /**
     * What it says, within the limits of the form. A speaker who is known here stays so under the same name.
     *
     * @param known who the speakers are, by their accounts
     */
    Content content(@Nullable Pitch before, Map<String, Long> known) {
        if (!known.keySet().containsAll(accounts())) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "speaker-unknown"));
        }
        Content content = new Content(
                title,
                Objects.requireNonNullElse(summary, LocalizedText.EMPTY),
                Objects.requireNonNullElse(takeaways, List.of()),
                minutes,
                Objects.requireNonNullElse(speakers, List.<Presenter>of()).stream()
                        .map(one -> new Speaker(
                                one.name(),
                                one.role(),
                                one.account() == null ? person(before, one.name()) : known.get(one.account())))
                        .toList(),
                Objects.requireNonNullElse(countries, List.of()),
                Objects.requireNonNullElse(
                        themes, before == null ? List.of() : before.content().themes()),
                Objects.requireNonNullElse(
                        days, before == null ? List.of() : before.content().days()));
        if (!PitchForm.fits(content)) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "pitch-too-long", PitchForm.LONGEST_TAKEAWAY));
        }
        return content;
    }

    private static @Nullable Long person(@Nullable Pitch before, String name) {
        return before == null
                ? null
                : before.content().speakers().stream()
                        .filter(one -> one.name().equals(name))
                        .map(Speaker::person)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /**
     * Who speaks, as what.
     *
     * @param account the number of a person, or the address with which they sign in here
     */
    record Presenter(String name, String role, @Nullable String account) {}
}
