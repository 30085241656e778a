package corridor.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The sides that take part in a forum: terms of the scheme {@code constituencies}; the message {@code constituency.<code>} names one
 * as the scheme does.
 */
public enum Constituency {
    GOVERNMENT,
    LOCAL_AUTHORITY,
    CIVIL_SOCIETY,
    PRIVATE_SECTOR,
    INTERNATIONAL_ORGANISATION,
    ACADEMIA,
    DIASPORA,
    YOUTH,
    MEDIA,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Constituency> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** To which an organisation of this kind mostly belongs. */
    public static Constituency ofKind(String organisationKind) {
        return switch (organisationKind) {
            case "national-government" -> GOVERNMENT;
            case "local-government" -> LOCAL_AUTHORITY;
            case "international-organisation" -> INTERNATIONAL_ORGANISATION;
            case "civil-society", "trade-union", "network" -> CIVIL_SOCIETY;
            case "company", "employers-body", "recruiter", "bank-or-money-transfer" -> PRIVATE_SECTOR;
            case "academia" -> ACADEMIA;
            case "diaspora-association" -> DIASPORA;
            case "media" -> MEDIA;
            default -> OTHER;
        };
    }
}
