package corridor.forum.pitches;

import corridor.forum.pitches.Pitch.Content;
import corridor.forum.pitches.Pitch.Speaker;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.workflow.Target;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A pitch as a program sends it.
 *
 * @param version needed to change one
 * @param organisations whose pitch it is
 */
record PitchBody(
        @Nullable Integer version,
        LocalizedText title,
        @Nullable LocalizedText summary,
        @Nullable List<LocalizedText> takeaways,
        @Nullable Integer minutes,
        @Nullable List<PitchAnswer.Speaking> speakers,
        List<Long> organisations,
        @Nullable List<CountryCode> countries) {

    Target target(long id) {
        if (version == null) {
            throw new RefusedException(Refusal.of(Kind.INVALID, "field-wrong", "version"));
        }
        return new Target(id, version);
    }

    /** What it says, within the limits of the form. A speaker who is known here stays so under the same name. */
    Content content(@Nullable Pitch before) {
        Content content = new Content(
                title,
                Objects.requireNonNullElse(summary, LocalizedText.EMPTY),
                Objects.requireNonNullElse(takeaways, List.of()),
                minutes,
                Objects.requireNonNullElse(speakers, List.<PitchAnswer.Speaking>of()).stream()
                        .map(one -> new Speaker(one.name(), one.role(), person(before, one.name())))
                        .toList(),
                Objects.requireNonNullElse(countries, List.of()));
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
}
