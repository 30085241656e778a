package corridor.partnerships;

import java.util.List;

/** Which kinds of entries stand behind a section of the public page. */
final class Sections {

    private Sections() {}

    static List<String> kinds(String section) {
        return switch (section) {
            case "objectives" -> List.of("objective");
            case "resources" -> List.of("need", "commitment", "statement", "burden");
            case "interests" -> List.of("declaration", "interest");
            case "governance" -> List.of("governance", "meeting");
            case "work" -> List.of("work", "note");
            case "lessons" -> List.of("lesson");
            default -> List.of();
        };
    }
}
