package corridor.journeys;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/** The steps of partners from the first word to the beginning, by the links of their workspace. */
final class PartnershipPath {

    private final List<String> names;
    private final int year = LocalDate.now(ZoneOffset.UTC).getYear();
    private String workspace = "";

    /** @param names of the organisations, the first of which began it */
    PartnershipPath(List<String> names) {
        this.names = names;
    }

    /** From the workspace. */
    void asksAThird(Somebody city, String name) {
        workspace = city.address();
        city.follows("*/edit");
        city.at("select[name=form]").selectOption("joint-programme");
        city.fills("starts", String.valueOf(year));
        city.sends("/edit");
        city.unfolds();
        city.fills("organisation", name);
        city.at("form[action$='/parties'] select[name=part]").selectOption("adviser");
        city.sends("/parties");
    }

    void takesPart(Somebody one) {
        one.opensTheDesk();
        one.follows(workspace);
        one.sends("/confirm");
        one.reads("main .chip.good", "confirmed");
    }

    void plans(Somebody city) {
        opens(city);
        adds(city, "objective");
        city.fills("outcome-en", "Carers understand what is said on their first shift");
        city.fills("owner", names.getFirst());
        city.fills("due", String.valueOf(year + 1));
        city.fills("measure-en", "Asked of the wards after the first month");
        city.unfolds();
        city.fills("indicators.0.name-en", "Carers who understand a hand-over");
        city.fills("indicators.0.baseline", "4 of 20");
        city.fills("indicators.0.target", "16 of 20");
        city.fills("indicators.0.source-en", "Ward sisters");
        city.fills("indicators.0.reporter", names.get(1));
        saves(city);
        adds(city, "need");
        sum(city);
        saves(city);
        adds(city, "commitment");
        city.fills("organisation", names.getFirst());
        sum(city);
        city.at("select[name=standing]").selectOption("secured");
        saves(city);
        adds(city, "governance");
        city.fills("body-en", "Table of three");
        city.at("select[name=rule]").selectOption("consensus");
        city.unfolds();
        for (int seat = 0; seat < names.size(); seat++) {
            city.fills("seats." + seat + ".organisation", names.get(seat));
        }
        for (String group : List.of("women", "youth", "diaspora", "local-authority")) {
            city.ticks("seats.0.groups", group);
        }
        saves(city);
    }

    private void sum(Somebody city) {
        city.fills("year", String.valueOf(year));
        city.at("select[name=sort]").selectOption("cash");
        city.fills("amount-amount", "12000");
        city.fills("amount-currency", "EUR");
    }

    private void opens(Somebody one) {
        one.arrives();
        one.follows("/partnerships");
        one.follows("/partnerships/mine");
        one.follows(workspace);
    }

    private static void adds(Somebody one, String kind) {
        one.follows("*/plan/" + kind);
        one.follows("*/plan/" + kind + "/new");
    }

    private void saves(Somebody one) {
        one.sends("/new");
        one.follows(workspace);
    }

    void declares(Somebody one, String name) {
        opens(one);
        adds(one, "declaration");
        one.at("select[name=has]").selectOption("none");
        one.fills("organisation", name);
        saves(one);
    }

    void submits(Somebody city) {
        opens(city);
        city.sends("/steps/design");
        city.sends("/steps/submit");
    }

    void clears(Somebody secretariat, String title) {
        secretariat.opensTheDesk();
        secretariat.followsText(title);
        secretariat.sends("/steps/clear");
    }

    void agrees(Somebody one) {
        one.opensTheDesk();
        one.follows(workspace);
        one.presses("form[action$='/assents/design'] button[value=true]");
    }

    void begins(Somebody city) {
        opens(city);
        city.sends("/steps/activate");
        city.reads("main .chip.on", "Active");
    }

    void shows(Somebody one) {
        opens(one);
        one.sends("/show");
    }

    /** Looks back by the guiding questions, and lets the partners read it. */
    void answersTheGuide(Somebody one, String words) {
        opens(one);
        one.follows("*/guide");
        one.fills("a-q1-partner", words);
        one.ticks("a-obstacles-q1", "finding-a-partner");
        one.sends("/guide");
        one.reads("main", "Where others got past it");
        one.ticks("shared", "true");
        one.sends("/guide/give");
    }

    void readsTheGuideOf(Somebody one, String name, String words) {
        opens(one);
        one.follows("*/guide");
        one.followsText(name);
        one.reads("main", words);
    }

    /** Opens a round and is the first to answer it. */
    void asksHowItIsSeen(Somebody one) {
        opens(one);
        one.follows("*/pulse");
        one.sends("/pulse");
        one.followsText("Answer");
        for (String question : List.of("promises", "problems", "decisions", "parts", "refusal", "again")) {
            one.ticks("a-" + question, "4");
        }
        one.presses("main form.form button.btn");
        one.reads("main", "You have answered");
    }

    /** Ties it to a practice that it builds on. */
    void tiesTo(Somebody one, String address, String reason) {
        opens(one);
        one.follows("/threads/partnership/*");
        one.at("select[name=relation]").selectOption("builds-on");
        one.fills("to", address);
        one.at("textarea[name=reason]").fill(reason);
        one.presses("main form:has(textarea[name=reason]) button");
        one.reads("main .thread-line", reason);
    }
}
