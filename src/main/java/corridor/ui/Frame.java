package corridor.ui;

import corridor.access.Reader;
import corridor.shared.Language;
import corridor.shared.LocalizedText;
import corridor.shared.LocalizedText.Rendering;
import corridor.shared.Reference;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What every page needs beside its own content: who reads, in which language, and how to write texts, numbers and links
 * in it.
 *
 * @param path the address of this page with its query, without the language
 * @param partial whether only the part that changed is asked for (htmx)
 * @param waiting how much waits for the reader; asked once, by the menu
 */
public record Frame(
        Messages messages,
        Language language,
        Reader reader,
        Site site,
        String path,
        boolean partial,
        Supplier<FormToken> token,
        LongSupplier waiting) {

    /** What this reader can make of a record in other areas. */
    public List<Panel.Action> acts(Reference record) {
        return site.acts().stream()
                .flatMap(one -> one.act(this, record).stream())
                .toList();
    }

    /** The text of a message key. */
    public String t(String key, Object... arguments) {
        return messages.text(language, key, arguments);
    }

    /** The sentence for a refusal: what was not done and what to do next. */
    public String sentence(Refusal refusal) {
        return RefusalEdge.sentence(messages, language, refusal);
    }

    /** The page of a form once more, with the status of what was refused. */
    public ModelAndView again(Refusal refusal, ModelAndView page) {
        return again(refusal.kind(), page);
    }

    /** The same where the fields themselves say what is wrong. */
    public ModelAndView again(Kind kind, ModelAndView page) {
        page.setStatus(HttpStatusCode.valueOf(kind.status()));
        return page;
    }

    /** The same page in another language. */
    public Frame speaking(Language other) {
        return new Frame(messages, other, reader, site, path, partial, token, waiting);
    }

    public Rendering in(LocalizedText text) {
        return text.in(language);
    }

    /** A text where nothing can stand beside it: that nobody has read a translation is said in its words. */
    public String plain(Rendering text) {
        return text.machine() ? text.text() + " [" + t("ui.machine") + "]" : text.text();
    }

    /** A text within a choice, which takes no mark: its language stands in brackets where it is another. */
    public String option(Rendering text) {
        return text.fallback()
                ? text.text() + " (" + t("ui.in-language." + text.language().tag()) + ")"
                : plain(text);
    }

    public String number(Number value) {
        return NumberFormats.number(language, value);
    }

    public String date(LocalDate date) {
        return NumberFormats.date(language, date);
    }

    public String date(Instant instant) {
        return date(instant.atZone(ZoneOffset.UTC).toLocalDate());
    }

    /** A month of a year. */
    public String month(YearMonth month) {
        return NumberFormats.month(language, month);
    }

    /** Date and time of day, in UTC. */
    public String time(Instant instant) {
        return NumberFormats.time(language, instant.atZone(ZoneOffset.UTC));
    }

    /** Date and time of day there, with the name of the place. */
    public String time(Instant instant, ZoneId zone) {
        return NumberFormats.time(language, instant, zone) + " (" + zone(zone) + ")";
    }

    /** The time of day there. */
    public String clock(Instant instant, ZoneId zone) {
        return NumberFormats.clock(language, instant, zone);
    }

    /** A zone by the name of its place, such as Mexico City. */
    public String zone(ZoneId zone) {
        return NumberFormats.zone(language, zone);
    }

    /** The same with its distance from UTC at an instant, such as Mexico City, UTC−6. */
    public String zone(ZoneId zone, Instant at) {
        return NumberFormats.zone(language, zone, at);
    }

    /** The alphabetical order of the reader's language. */
    public java.util.Comparator<Object> alphabetical() {
        return com.ibm.icu.text.Collator.getInstance(NumberFormats.locale(language));
    }

    /** A text as part of an address. */
    public String url(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    /** What is said of names and borders, by the operator or by Corridor. */
    public Rendering borders() {
        LocalizedText chosen = site.look().borders();
        return chosen.isEmpty() ? new Rendering(t("chart.map.note"), language, false) : in(chosen);
    }

    /** The address of a stylesheet, script or picture, which changes with its content. */
    public String asset(String name) {
        return Assets.url(name);
    }

    /** This very page in another language. */
    public String inLanguage(Language other) {
        return UriComponentsBuilder.fromUriString(path)
                .replaceQueryParam("lang", other.tag())
                .build()
                .toUriString();
    }

    /** The absolute address of this page, without the language: what others link to and cite. */
    public String permanent() {
        int query = path.indexOf('?');
        return site.url() + (query < 0 ? path : path.substring(0, query));
    }

    /** Whether a navigation entry leads to where this page is. */
    public boolean within(String url) {
        return path.equals(url) || path.startsWith(url + "/") || path.startsWith(url + "?");
    }

    /** What the operator made of Corridor: its name and address, its areas, and how it was started. */
    public record Site(
            String name,
            String url,
            List<NavigationEntry> navigation,
            boolean development,
            boolean demonstration,
            OperatorLook.Look look,
            List<RecordAct> acts) {}

    /** The hidden field that proves that a form was sent from our own page. */
    public record FormToken(String name, String value) {}
}
