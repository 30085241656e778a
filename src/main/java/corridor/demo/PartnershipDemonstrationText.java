package corridor.demo;

import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.partnerships.PartnershipContent;
import corridor.partnerships.Plans.Wish;
import corridor.partnerships.plan.Commitment;
import corridor.partnerships.plan.Declaration;
import corridor.partnerships.plan.EntryKind;
import corridor.partnerships.plan.Governance;
import corridor.partnerships.plan.Indicator;
import corridor.partnerships.plan.Meeting;
import corridor.partnerships.plan.Need;
import corridor.partnerships.plan.Note;
import corridor.partnerships.plan.Objective;
import corridor.partnerships.plan.PlanRecord;
import corridor.partnerships.plan.Risk;
import corridor.partnerships.plan.Seat;
import corridor.shared.LocalizedText;
import corridor.shared.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the fictional partnerships say. */
final class PartnershipDemonstrationText {

    static final String CITY = "harbour-city-demonstration";
    private static final String RIVER = "riverton-demonstration";
    private static final String BANK = "harbour-savings-bank-demonstration";
    private static final String NETWORK = "two-shores-network-demonstration";

    static final Map<String, List<String>> ORGANISATIONS = Map.of(
            RIVER, List.of("Riverton (demonstration)", "local-government"),
            BANK, List.of("Harbour Savings Bank (demonstration)", "bank-or-money-transfer"),
            NETWORK, List.of("Two Shores Diaspora Network (demonstration)", "diaspora-association"));

    private PartnershipDemonstrationText() {}

    /** How far it goes. */
    enum Depth {
        ASKED,
        AGREED,
        ACTIVE
    }

    record PartyText(String organisation, String part) {}

    /** One partnership; the first party begins it. Whoever is named last has declared nothing where it is only agreed. */
    record Text(Depth depth, PartnershipContent content, List<PartyText> parties, String year) {

        private List<String> slugs() {
            return parties.stream()
                    .map(PartyText::organisation)
                    .map(one -> one.equals("harbour") ? CITY : one)
                    .toList();
        }

        List<Wish> entries() {
            return plan(slugs()).stream()
                    .map(PartnershipDemonstrationText::wish)
                    .toList();
        }

        private List<PlanRecord> plan(List<String> slugs) {
            String owner = slugs.getFirst();
            String next = String.valueOf(Integer.parseInt(year) + 1);
            return List.of(
                    objective(owner, year, next),
                    new Need(year, "cash", money("60000"), null, english("Survey, course material, rooms")),
                    new Commitment(
                            owner, year, "cash", money("60000"), null, english("From the budget of the year"), "secured"),
                    table(slugs),
                    new Risk(
                            english("A provider changes its prices in the middle of the survey"),
                            "data",
                            "middle",
                            "low",
                            english("The day of asking is kept with each price"),
                            owner,
                            next + "-01",
                            "open"));
        }

        private static Objective objective(String owner, String year, String next) {
            return new Objective(
                    english("Families pay less to send money and know what each way of sending it costs"),
                    owner,
                    next + "-12-31",
                    english("Average cost of sending 200, asked every half year at the same twenty counters"),
                    List.of(new Indicator(
                            english("Average cost of sending 200"),
                            "per cent",
                            "6.4",
                            year + "-01",
                            "4.0",
                            english("Own survey at twenty counters"),
                            owner)));
        }

        private static Governance table(List<String> slugs) {
            return new Governance(
                    english("Joint table"),
                    "consensus",
                    LocalizedText.EMPTY,
                    java.math.BigDecimal.valueOf(3),
                    slugs.stream()
                            .map(slug -> new Seat(slug, "", List.of("local-authority", "diaspora", "women")))
                            .toList(),
                    english("No youth council exists in either place yet; one is being set up."));
        }

        Map<Long, Wish> declarations(Organisations organisations) {
            Map<Long, Wish> declarations = new LinkedHashMap<>();
            List<String> said = depth == Depth.AGREED ? slugs().subList(0, parties.size() - 1) : slugs();
            said.forEach(slug -> organisations
                    .bySlug(slug)
                    .map(Organisation::id)
                    .ifPresent(id -> declarations.put(
                            id, wish(new Declaration(slug, "none", LocalizedText.EMPTY, LocalizedText.EMPTY)))));
            return declarations;
        }

        List<Wish> diary() {
            return List.of(
                    wish(new Meeting(
                            year + "-03-14",
                            slugs(),
                            english("The survey begins in May; both cities name a contact for the counters."),
                            "")),
                    wish(new Note(
                            year + "-06",
                            english("First survey done at twenty counters; a price list hangs in both town halls."),
                            english("Shop owners helped gladly once they saw the list."),
                            english("Two providers gave no prices."))));
        }
    }

    static List<Text> all(LocalDate today) {
        String year = String.valueOf(today.getYear());
        return List.of(
                new Text(
                        Depth.ACTIVE,
                        content("Two Cities, One River (demonstration)", "city-to-city", year, """
                                Two fictional cities on one river make sending money home cheaper and easier to understand."""),
                        List.of(new PartyText("harbour", ""), new PartyText(RIVER, "origin")),
                        year),
                new Text(
                        Depth.AGREED,
                        content("Safe Transfers (demonstration)", "tripartite", year, """
                                A fictional city, a diaspora network and a bank open a first account for people who arrive."""),
                        List.of(
                                new PartyText("harbour", ""),
                                new PartyText(NETWORK, "implementer"),
                                new PartyText(BANK, "funder")),
                        year),
                new Text(
                        Depth.ASKED,
                        content("Back to School Bridge (demonstration)", "joint-programme", year, """
                                A fictional diaspora network asks two cities to help children who return into school."""),
                        List.of(new PartyText(NETWORK, ""), new PartyText("harbour", "destination")),
                        year));
    }

    private static PartnershipContent content(String title, String form, String year, String summary) {
        return new PartnershipContent(
                english(title),
                english(summary),
                form,
                year + "-01",
                (Integer.parseInt(year) + 2) + "-12",
                List.of("remittances"),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                "outcome",
                "current-topic");
    }

    private static Wish wish(PlanRecord content) {
        EntryKind kind = java.util.Arrays.stream(EntryKind.values())
                .filter(one -> one.shape().type().isInstance(content))
                .findFirst()
                .orElseThrow();
        return new Wish(kind, null, content, LocalizedText.EMPTY);
    }

    private static LocalizedText english(String text) {
        return LocalizedText.english(text);
    }

    private static Money money(String amount) {
        return Money.parse(amount, "EUR").orElseThrow();
    }
}
