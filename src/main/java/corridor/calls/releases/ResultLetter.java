package corridor.calls.releases;

import corridor.shared.LocalizedText;
import java.util.List;

/**
 * How a call tells one kind of result.
 *
 * @param version zero where these are the words that Corridor brings along
 */
public record ResultLetter(long call, String result, LocalizedText subject, LocalizedText text, int version) {

    public static final List<String> RESULTS = List.of("accepted", "waitlisted", "declined", "ineligible");
}
