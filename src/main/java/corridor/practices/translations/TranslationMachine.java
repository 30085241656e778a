package corridor.practices.translations;

import corridor.shared.Language;
import corridor.shared.Outcome;
import java.util.List;

/**
 * A service that translates by machine, for an operator to provide as a bean; without one, people translate alone. What it
 * answers is shown to a translator and kept by nobody until they save it.
 */
public interface TranslationMachine {

    /** What the service is called, as translators read it before they send texts to it. */
    String name();

    /** Each of these texts in the other language, in the same order; refused with a sentence where it cannot. */
    Outcome<List<String>> translate(List<String> texts, Language from, Language to);
}
