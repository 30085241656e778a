package corridor.practices.submissions;

/**
 * What is wrong with a field.
 *
 * @param code message key below {@code submissions.wrong}
 * @param detail what the sentence names: the longest length, or the word that was not understood
 */
public record Problem(String code, Object detail) {

    static Problem of(String code, Object detail) {
        return new Problem(code, detail);
    }
}
