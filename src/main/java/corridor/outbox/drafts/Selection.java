package corridor.outbox.drafts;

import java.util.List;

/**
 * Who gets a letter: those named by address, and those who play one of the roles, in these countries and languages if any
 * are given.
 *
 * @param roles codes of roles
 * @param countries codes of the countries of the organisations for which they play them
 * @param languages tags of the languages that they read
 * @param addresses e-mail addresses of people with an account
 */
public record Selection(List<String> roles, List<String> countries, List<String> languages, List<String> addresses) {

    static final Selection NOBODY = new Selection(List.of(), List.of(), List.of(), List.of());
}
