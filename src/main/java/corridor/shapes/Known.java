package corridor.shapes;

import corridor.shared.CountryCode;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** What can be named in a field, as it is now. */
public interface Known {

    boolean country(CountryCode code);

    boolean term(String scheme, String code);

    /** What was sent in a field for organisations: their slugs, or what was typed where it is not clear who is meant. */
    List<String> named(MultiValueMap<String, String> sent, String field);

    /** Whether there is an organisation at this address. */
    boolean organisation(String slug);
}
