package corridor.outbox.drafts;

import corridor.ui.Frame;

/**
 * A kind of letter as those who word it know it: by its subject, not by its code.
 *
 * @param group the letters that it belongs to, in words
 */
public record LetterKind(String code, String group, String name) {

    private static final String SIGNS_AT_THE_END = "([\\h.:\uff1a\u3002]*\\{\\d})+$";

    static LetterKind of(Frame frame, String code) {
        String group = frame.t("letters.group." + code.substring(0, code.indexOf('.')));
        String subject = frame.messages()
                .pattern(frame.language(), "letters." + code + ".subject")
                .replaceAll(SIGNS_AT_THE_END, "")
                .replaceAll("\\{\\d}", "\u2026");
        return new LetterKind(code, group, subject.isEmpty() ? group : subject);
    }
}
