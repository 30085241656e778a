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
            "/forums",
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
            "/forums/gfmd/mexico-2010/participants",
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
            "/searches?q=remittances",
            "/adoptions",
            "/registrations",
            "/forums/gfmd/mexico-2010/delegations",
            "/forums/gfmd/mexico-2010/registrations",
            "/forums/gfmd/mexico-2010/badges",
            "/forums/gfmd/mexico-2010/check-in",
            "/requests",
            "/contacts/imports",
            "/organisations/icmpd/office/contacts",
            "/documents/new?about=practice:1",
            "/forums/new",
            "/operations",
            "/settings",
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
