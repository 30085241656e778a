package corridor.demo;

import corridor.exchange.ListingContent;
import corridor.exchange.ListingContent.ResourcePart;
import corridor.exchange.Side;
import corridor.shared.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fictional offers and needs say. */
final class ExchangeDemonstrationText {

    static final Map<String, Text> LISTINGS = new LinkedHashMap<>();

    static {
        LISTINGS.put(
                "nurses",
                new Text(
                        Side.NEED,
                        Cast.CITY,
                        content(
                                "Language courses for nurses before they leave",
                                "Our city trains forty nurses a year of whom some leave. We look for somebody who teaches the language of "
                                        + "the place where they will work, before they go.",
                                List.of("skills", "health-social-protection"),
                                List.of("language-training", "skills-assessment"),
                                List.of(part("staff-time", "Two courses a year")),
                                List.of("academia", "civil-society"),
                                List.of("en", "fr")),
                        6));
        LISTINGS.put(
                "courses",
                new Text(
                        Side.OFFER,
                        "studies",
                        content(
                                "Courses for people in health work, on site or at a distance",
                                "We teach the language of hospitals and wards, and say at the end what each can do.",
                                List.of("skills", "education"),
                                List.of("language-training", "skills-assessment", "curriculum"),
                                List.of(part("staff-time", "Four teachers")),
                                List.of("local-government", "hospital"),
                                List.of("en", "es")),
                        12));
        LISTINGS.put(
                "savings",
                new Text(
                        Side.OFFER,
                        "tidebank",
                        content(
                                "Accounts without fees for newcomers",
                                "An account within a week, and a transfer home once a month that costs nothing.",
                                List.of("remittances", "integration"),
                                List.of("banking-access", "remittance-service"),
                                List.of(part("in-kind", "Two hundred accounts")),
                                List.of(),
                                List.of("en", "ar")),
                        9));
        LISTINGS.put(
                "counter",
                new Text(
                        Side.NEED,
                        Cast.CITY,
                        content(
                                "A bank that opens accounts at our counter for newcomers",
                                "Whoever registers with us often waits months for an account. We look for a bank that comes to the counter.",
                                List.of("integration", "remittances"),
                                List.of("banking-access"),
                                List.of(),
                                List.of("bank-or-money-transfer"),
                                List.of("en")),
                        6));
        LISTINGS.put(
                "mentors",
                new Text(
                        Side.OFFER,
                        "diaspora",
                        content(
                                "Mentors for those who start a business in both places",
                                "Thirty of our members have a business on one shore and know the other.",
                                List.of("entrepreneurship", "diaspora"),
                                List.of("business-support", "diaspora-mobilisation"),
                                List.of(part("staff-time", "Two evenings a month")),
                                List.of(),
                                List.of("en", "fr")),
                        12));
        LISTINGS.put(
                "wards",
                new Text(
                        Side.NEED,
                        "northshore",
                        content(
                                "Recognition of what nurses have learned elsewhere",
                                "Our hospitals could take on ten nurses a year if somebody told them what their papers mean.",
                                List.of("skills"),
                                List.of("skills-recognition", "skills-assessment"),
                                List.of(),
                                List.of(),
                                List.of("en", "es")),
                        4));
    }

    private ExchangeDemonstrationText() {}

    private static ResourcePart part(String sort, String what) {
        return new ResourcePart(sort, null, what);
    }

    private static ListingContent content(
            String title,
            String text,
            List<String> themes,
            List<String> capabilities,
            List<ResourcePart> resources,
            List<String> kinds,
            List<String> languages) {
        return new ListingContent(
                LocalizedText.english(title),
                LocalizedText.english(text),
                themes,
                capabilities,
                "anywhere",
                List.of(),
                List.of(),
                resources,
                kinds,
                "",
                languages,
                "public",
                List.of());
    }

    /**
     * One of them.
     *
     * @param months for how long it holds
     */
    record Text(Side side, String organisation, ListingContent content, int months) {}
}
