package corridor.journeys;

import java.util.List;

/** One address of every kind of page, for what is done with all of them. */
final class Pages {

    /** Those that everybody may open. */
    static final List<String> OPEN = List.of(
            "/",
            "/practices",
            "/practices?q=diaspora&theme=diaspora",
            "/practices?q=zzzzqqq",
            "/practices/eu-global-diaspora-facility",
            "/practices/eu-global-diaspora-facility/claims",
            "/practices/eu-global-diaspora-facility/claims/receipt",
            "/practices/eu-global-diaspora-facility/corrections",
            "/reports/practice/eu-global-diaspora-facility",
            "/reviews",
            "/practices/eu-global-diaspora-facility/translations",
            "/practices/eu-global-diaspora-facility/adoptions",
            "/practices/imports",
            "/organisations",
            "/organisations/iom",
            "/countries/MD",
            "/themes",
            "/themes/remittances",
            "/objectives",
            "/objectives/20",
            "/targets/10.c",
            "/about",
            "/api",
            "/terms",
            "/privacy",
            "/sign-in",
            "/registration",
            "/registration/sent",
            "/password",
            "/confirmations/thanks/yes",
            "/letters",
            "/rights",
            "/registers",
            "/registers/all?q=bank",
            "/registers/policy-instrument",
            "/registers/programme/prime-africa",
            "/registers/barrier/compare?e=travel-bans-in-season&e=no-access-to-banks",
            "/nothing-here");

    /** Those that look different to the secretariat, or are for it alone. */
    static final List<String> DESK = List.of(
            "/",
            "/practices/imports",
            "/practices/eu-global-diaspora-facility",
            "/practices/eu-global-diaspora-facility/retraction",
            "/practices/eu-global-diaspora-facility/translations/fr",
            "/practices/eu-global-diaspora-facility/adoptions/new",
            "/translations",
            "/adoptions",
            "/requests",
            "/contacts/imports",
            "/organisations/icmpd/office/contacts",
            "/documents/new?about=practice:1",
            "/operations",
            "/settings",
            "/registers/desk",
            "/registers/commitment/new",
            "/registers/barrier/travel-bans-in-season/edit",
            "/registers/barrier/import",
            "/desk",
            "/desk/letters",
            "/dashboard",
            "/letters/drafts",
            "/letters/wordings",
            "/letters/wordings/announcements.draft/en",
            "/letters/undelivered",
            "/reports",
            "/reviews/rounds",
            "/reviews/rounds/balance",
            "/people",
            "/appointments",
            "/verifications",
            "/organisations/iom/office",
            "/organisations/iom/interests",
            "/interests/organisations",
            "/account/organisation?q=migration",
            "/account/organisation/new?name=Harbour");

    private Pages() {}
}
