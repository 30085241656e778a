package corridor.registers.kinds;

import corridor.shapes.ShapeRules.Choice;
import corridor.shapes.ShapeRules.Longest;
import corridor.shapes.ShapeRules.OfOrganisation;
import corridor.shared.LocalizedText;
import java.util.List;

/** Where help is given. It refers people; it records nobody. */
public record HelpPoint(
        @Choice({"network", "place"}) String sort,

        @Choice({
            "first-aid",
            "maternal-care",
            "shelter",
            "food",
            "psychosocial",
            "family-links",
            "rights-information",
            "referral",
            "work-permit",
            "registration",
            "legal-aid",
            "language"
        })
        List<String> services,

        LocalizedText address,
        LocalizedText open,
        List<String> languages,
        @Choice({"yes", "no"}) String free,
        LocalizedText forWhom,
        @Longest(60) String phone,
        @OfOrganisation List<String> runBy,
        LocalizedText runByName)
        implements RegisterRecord {}
