package corridor.practices.requests;

import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.LocalizedText.Rendering;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a request.
 *
 * @param problems by field, the message key below {@code requests.wrong}
 * @param obstacle why it cannot be sent at all, as a sentence
 */
public record OwnerRequestView(
        String slug,
        Rendering title,
        Wish wish,
        OwnerRequestForm typed,
        Map<String, String> problems,
        Optional<String> obstacle) {}
