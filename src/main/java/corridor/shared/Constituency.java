package corridor.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The sides that take part in a forum; the message {@code constituency.<code>} names one. */
public enum Constituency {
    GOVERNMENT,
    LOCAL_AUTHORITY,
    INTERNATIONAL_ORGANISATION,
    CIVIL_SOCIETY,
    PRIVATE_SECTOR,
    ACADEMIA,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Constituency> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** To which an organisation of this kind belongs. */
    public static Constituency ofKind(String organisationKind) {
        return switch (organisationKind) {
            case "national-government" -> GOVERNMENT;
            case "local-government" -> LOCAL_AUTHORITY;
            case "international-organisation" -> INTERNATIONAL_ORGANISATION;
            case "civil-society", "diaspora-association", "trade-union", "network" -> CIVIL_SOCIETY;
            case "company", "employers-body", "recruiter", "bank-or-money-transfer" -> PRIVATE_SECTOR;
            case "academia" -> ACADEMIA;
            default -> OTHER;
        };
    }
}
