package corridor.recommendations;

import corridor.recommendations.FollowUp.Told;
import corridor.shared.Language;
import corridor.shared.TypedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.util.MultiValueMap;

/** A follow-up as it was typed. */
public record FollowUpForm(
        String organisation, String what, String language, String byWhen, String progress, boolean named) {

    public static final int LONGEST = 2_000;

    static FollowUpForm blank(Language language) {
        return new FollowUpForm("", "", language.tag(), "", "", false);
    }

    static FollowUpForm of(FollowUp one) {
        Told told = one.told();
        return new FollowUpForm(
                String.valueOf(one.organisation()),
                told.what(),
                told.language().tag(),
                told.byWhen() == null ? "" : told.byWhen().toString(),
                told.progress(),
                told.named());
    }

    static FollowUpForm of(MultiValueMap<String, String> fields) {
        return new FollowUpForm(
                one(fields, "organisation"),
                one(fields, "what"),
                one(fields, "language"),
                one(fields, "by-when"),
                one(fields, "progress"),
                fields.containsKey("named"));
    }

    private static String one(MultiValueMap<String, String> fields, String name) {
        String value = fields.getFirst(name);
        return TypedText.lines(value);
    }

    /** What is wrong, by field: the message key below {@code recommendations.wrong}. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!organisation.matches("\\d{1,18}")) {
            problems.put("organisation", "organisation");
        }
        if (what.isEmpty() || what.length() > LONGEST) {
            problems.put("what", what.isEmpty() ? "what" : "too-long");
        }
        if (!FollowUp.PROGRESS.contains(progress)) {
            problems.put("progress", "progress");
        }
        if (!byWhen.isEmpty() && Reading.day(byWhen).isEmpty()) {
            problems.put("by-when", "day");
        }
        return problems;
    }

    Told told() {
        return new Told(
                what,
                Language.of(language).orElse(Language.ENGLISH),
                Reading.day(byWhen).orElse(null),
                progress,
                named);
    }
}
