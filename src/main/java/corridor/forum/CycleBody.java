package corridor.forum;

import corridor.actors.Naming;
import corridor.shared.CountryCode;
import corridor.shared.LocalizedText;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A cycle as it is sent; version is needed to change one. */
record CycleBody(
        @Nullable Integer version,
        LocalizedText title,
        @Nullable LocalizedText theme,
        @Nullable LocalizedText vision,
        @Nullable Integer number,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String zone,
        @Nullable String place,
        @Nullable CountryCode hostCountry,
        @Nullable Long host,
        @Nullable List<String> constituencies) {

    CycleForm form(Naming naming) {
        List<String> none = Collections.nCopies(CycleForm.THEMES, "");
        return new CycleForm(
                title,
                Objects.requireNonNullElse(theme, LocalizedText.EMPTY),
                Objects.requireNonNullElse(vision, LocalizedText.EMPTY),
                typed(number),
                typed(from),
                typed(until),
                zone,
                typed(place),
                typed(hostCountry),
                naming.numbered(Map.of(CycleForm.HOST, host == null ? List.of() : List.of(host))),
                Objects.requireNonNullElse(constituencies, List.of()),
                none,
                none);
    }

    private static String typed(@Nullable Object value) {
        return value == null ? "" : value.toString().strip();
    }
}
