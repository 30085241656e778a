package corridor.demo;

import corridor.shared.LocalizedText;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fictional forum as its file tells it. */
record StoryFile(
        LocalizedText name,
        List<LocalizedText> principles,
        Map<String, ActorPart> actors,
        List<MeetingPart> meetings,
        List<AnswerPart> answers) {

    /** An organisation, by a key that the other parts name. */
    record ActorPart(LocalizedText name, String kind) {}

    /** A cycle and its meeting. */
    record MeetingPart(
            LocalizedText title,
            LocalizedText theme,
            String place,
            List<TablePart> tables,
            List<SessionPart> sessions,
            @Nullable List<AdvicePart> advice,
            @Nullable LocalizedText lessons) {}

    /** A roundtable. */
    record TablePart(String code, LocalizedText title) {}

    /**
     * A session.
     *
     * @param led whose co-chair it has
     * @param noted whose rapporteur it has
     */
    record SessionPart(
            @Nullable String table,
            String kind,
            @Nullable String reach,
            LocalizedText title,
            String led,
            String noted,
            @Nullable List<PitchPart> pitches,
            @Nullable List<NotePart> notes) {

        String name() {
            return title.in(corridor.shared.Language.ENGLISH).text();
        }
    }

    /** A pitch, with what was asked about it. */
    record PitchPart(
            LocalizedText title,
            String by,
            List<LocalizedText> takeaways,
            @Nullable List<AskedPart> asked) {}

    /**
     * A question from the floor.
     *
     * @param name of whoever wished to be named
     * @param answer none where it was answered by word of mouth
     */
    record AskedPart(
            String text, @Nullable String name, @Nullable String answer) {}

    /** What was said. */
    record NotePart(String kind, LocalizedText text) {}

    /**
     * A recommendation.
     *
     * @param then what was decided on it: {@code done}, {@code dropped}, {@code carried} or {@code open}
     * @param again what the next cycle decided on one that was carried
     */
    record AdvicePart(
            LocalizedText text,
            @Nullable String session,
            String to,
            String then,
            @Nullable String again,
            @Nullable String why) {}

    /** An answer to a call. */
    record AnswerPart(String by, String title, String what, String change, String lesson) {}
}
