package corridor.shapes;

import corridor.shared.CountryCode;

/** What can be named in a field, as it is now. */
public interface Known {

    boolean country(CountryCode code);

    boolean term(String scheme, String code);

    /** Whether there is an organisation at this address. */
    boolean organisation(String slug);
}
