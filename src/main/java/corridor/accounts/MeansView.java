package corridor.accounts;

import corridor.actors.Person;

/**
 * What somebody signs in with beside their password, and where they are signed in: numbers alone.
 *
 * @param codes whether one-time codes are asked for
 * @param recovery codes that are left for a lost telephone
 */
public record MeansView(Person person, boolean codes, int recovery, int passkeys, int sessions, int tokens) {

    /** Whether there is anything to take away. */
    public boolean resettable() {
        return codes || passkeys > 0;
    }
}
