package corridor.practices.requests;

import corridor.practices.requests.OwnerRequest.Wish;
import corridor.shared.LocalizedText.Rendering;
import java.util.Map;

/**
 * The form of a request.
 *
 * @param problems by field, the message key below {@code requests.wrong}
 */
public record OwnerRequestView(
        String slug, Rendering title, Wish wish, OwnerRequestForm typed, Map<String, String> problems) {}
