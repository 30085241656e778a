package corridor.demo;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.calls.Blindness;
import corridor.calls.CallKind;
import corridor.calls.CallText;
import corridor.calls.Closing;
import corridor.calls.Eligibility;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.shared.LocalizedText;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the fictional call says. */
@Component
class CallDemonstrationText {

    private static final ZoneId ZONE = ZoneId.of("Africa/Casablanca");
    private static final int DAYS = 45;
    private static final int WEEK = 7;

    private final QuestionSets sets;
    private final Organisations organisations;
    private final Clock clock;

    CallDemonstrationText(QuestionSets sets, Organisations organisations, Clock clock) {
        this.sets = sets;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** One that opens today and is open for weeks. */
    CallText today() {
        return text(
                Map.of(
                        "en", "Ten minutes for what worked (demonstration)",
                        "fr", "Dix minutes pour ce qui a marché (démonstration)",
                        "es", "Diez minutos para lo que funcionó (demostración)",
                        "ar", "عشر دقائق لما نجح (عرض توضيحي)",
                        "ru", "Десять минут о том, что удалось (демонстрация)",
                        "zh", "用十分钟讲述成功之处（演示）"),
                DAYS);
    }

    /** One of which the answers are being appraised. */
    CallText past(int days) {
        return text(
                Map.of(
                        "en", "What crosses the water (demonstration)",
                        "fr", "Ce qui traverse l’eau (démonstration)",
                        "es", "Lo que cruza el agua (demostración)",
                        "ar", "ما يعبر الماء (عرض توضيحي)",
                        "ru", "Что пересекает воду (демонстрация)",
                        "zh", "跨越水面之事（演示）"),
                days);
    }

    /** Until when the open one is extended. */
    LocalDateTime later() {
        return LocalDateTime.now(clock.withZone(ZONE))
                .toLocalDate()
                .plusDays(DAYS + WEEK)
                .atTime(23, 59);
    }

    private CallText text(Map<String, String> title, int days) {
        LocalDateTime opens =
                LocalDateTime.now(clock.withZone(ZONE)).minusHours(1).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime closes = opens.toLocalDate().plusDays(days).atTime(23, 59);
        return new CallText(
                CallKind.PITCHES,
                organisations.bySlug("harbour-city-demonstration").map(Organisation::id).stream()
                        .collect(Collectors.toSet()),
                LocalizedText.of(title),
                LocalizedText.of(Map.of(
                        "en",
                                "Tell in ten minutes what you tried with and for migrants, what changed, and what others should know before they try it.",
                        "fr",
                                "Racontez en dix minutes ce que vous avez tenté avec et pour des migrants, ce qui a changé, et ce que d’autres devraient savoir avant d’essayer.",
                        "es",
                                "Cuenten en diez minutos qué intentaron con y para personas migrantes, qué cambió y qué deberían saber otros antes de intentarlo.",
                        "ar",
                                "احكوا في عشر دقائق ما جربتموه مع المهاجرين ومن أجلهم، وما الذي تغيّر، وما ينبغي أن يعرفه الآخرون قبل أن يجربوا.",
                        "ru",
                                "Расскажите за десять минут, что вы пробовали вместе с мигрантами и для них, что изменилось и что следует знать другим.",
                        "zh", "用十分钟讲述你们与移民一起、为移民所做的尝试、带来的变化，以及他人尝试前应了解的事。")),
                new Eligibility(Set.of(), false, 3, Set.of()),
                sets.newest("pitch-call").map(QuestionSet::id).orElse(null),
                Blindness.DOUBLE_BLIND,
                false,
                opens,
                closes,
                ZONE,
                15,
                Closing.instant(opens, ZONE, Closing.EARLIER).orThrow(),
                Closing.instant(closes, ZONE, Closing.EARLIER).orThrow());
    }
}
