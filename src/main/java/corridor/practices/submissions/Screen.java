package corridor.practices.submissions;

import corridor.practices.Practice;
import corridor.practices.PracticeContent;
import corridor.shared.Language;
import java.util.Map;

/** One screen of the form: how its fields are read from a practice, checked, and written into it. */
interface Screen {

    Step step();

    Typed read(Practice practice, Language reader);

    /** What is wrong with what was typed, by field: the message key below {@code submissions.wrong}. Gaps are not wrong. */
    Map<String, Problem> problems(Typed typed);

    /** The content with the fields of this screen replaced, the texts in its own language. */
    PracticeContent write(Practice practice, Typed typed);
}
