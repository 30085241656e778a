package corridor.practices.imports;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.practices.Meetings.Meeting;
import corridor.practices.Narrative.Showing;
import corridor.shared.LocalizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingCellsTests {

    private static final LocalizedText FORUM = LocalizedText.of(Map.of(
            "en", "Global Forum on Migration and Development",
            "fr", "Forum mondial sur la migration et le développement",
            "zh", "全球移民与发展论坛"));

    private static final MeetingCells CELLS = new MeetingCells(List.of(
            meeting("Eleventh Summit", 11, null, null),
            meeting("Second meeting, Manila 2008", 2, 2008, "Manila"),
            meeting("Fourth meeting, Mexico 2010", 4, 2010, "Puerto Vallarta"),
            new Meeting(
                    "five-plus-five",
                    LocalizedText.english("5+5 Dialogue"),
                    Set.of(),
                    LocalizedText.english("Ministerial conference of Algiers, 2004"),
                    null,
                    2004,
                    "Algiers")));

    private static Meeting meeting(
            String title,
            int number,
            @org.jspecify.annotations.Nullable Integer year,
            @org.jspecify.annotations.Nullable String place) {
        return new Meeting("gfmd", FORUM, Set.of("GFMD"), LocalizedText.english(title), number, year, place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GFMD 4",
                "GFMD, Puerto Vallarta 2010",
                "4th meeting",
                "Puerto Vallarta",
                "Forum mondial sur la migration et le développement, 2010",
                "全球移民与发展论坛 2010",
                "Fourth meeting, Mexico 2010",
                "Session 2.1 of the GFMD of Puerto Vallarta"
            })
    void recognisesAMeetingHoweverItIsWritten(String cell) {
        List<String> notes = new ArrayList<>();
        assertThat(CELLS.read(cell, "a.csv:2", notes))
                .containsExactly(new Showing("gfmd", 4, 2010, "Puerto Vallarta", "a.csv:2"));
        assertThat(notes).containsExactly("shown-at:GFMD · 4 · Puerto Vallarta · 2010");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Global Refugee Forum 2010",
                "Eleventh Summit of the Americas",
                "GFMD 2013",
                "GFMD",
                "GFMD 4, Manila 2008 and Mexico 2010",
                "Rotterdam"
            })
    void keepsAsItIsWrittenWhatIsNotSurelyOneMeeting(String cell) {
        List<String> notes = new ArrayList<>();
        assertThat(CELLS.read(cell, "a.csv:2", notes))
                .singleElement()
                .extracting(Showing::forum, Showing::meeting, Showing::place)
                .containsExactly("", null, cell);
        assertThat(notes).containsExactly("meeting-unknown:" + cell);
    }

    @Test
    void readsSeveralMeetingsOfOneCell() {
        List<String> notes = new ArrayList<>();
        assertThat(CELLS.read("GFMD 11; Algiers 2004\nRotterdam", "a.csv:2", notes))
                .containsExactly(
                        new Showing("gfmd", 11, null, null, "a.csv:2"),
                        new Showing("five-plus-five", null, 2004, "Algiers", "a.csv:2"),
                        new Showing("", null, null, "Rotterdam", "a.csv:2"));
        assertThat(notes).hasSize(3);
    }
}
