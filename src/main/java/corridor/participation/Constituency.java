package corridor.participation;

import java.util.List;

/** The constituencies that send delegations: terms of the scheme {@code constituencies}. */
final class Constituency {

    static final List<String> ALL = List.of(
            "government",
            "local-authority",
            "civil-society",
            "private-sector",
            "international-organisation",
            "academia",
            "diaspora",
            "youth",
            "media");

    private Constituency() {}

    /** The one that an organisation of this kind mostly belongs to. */
    static String usual(String kind) {
        return switch (kind) {
            case "national-government" -> "government";
            case "local-government" -> "local-authority";
            case "international-organisation", "network" -> "international-organisation";
            case "company", "employers-body", "recruiter", "bank-or-money-transfer", "hospital" -> "private-sector";
            case "academia" -> "academia";
            case "diaspora-association" -> "diaspora";
            case "media" -> "media";
            default -> "civil-society";
        };
    }
}
