package corridor.accounts;

import corridor.actors.Person;
import corridor.actors.PersonalRecords;
import corridor.outbox.Letters;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What accounts and the outbox keep about people. That someone accepted the terms stays, with their number alone. */
@Component
class AccountRecords implements PersonalRecords {

    private final JdbcClient database;
    private final Letters letters;

    AccountRecords(JdbcClient database, Letters letters) {
        this.database = database;
        this.letters = letters;
    }

    @Override
    public Map<String, List<?>> of(Person person) {
        return Map.of(
                "sessions",
                rows("""
                        select device, created_at, seen_at, expires_at, strong from accounts.session
                        where person = :person order by created_at""", person),
                "consents",
                rows("""
                        select document, edition, accepted_at from accounts.consent
                        where person = :person order by accepted_at, document""", person),
                "tokens",
                rows("""
                        select name, array_to_string(scopes, ' ') as scopes, created_at, expires_at, used_at
                        from accounts.token where person = :person order by id""", person),
                "signInMeans",
                rows("""
                        select 'password' as means, changed_at as since from accounts.credential where person = :person
                        union all
                        select 'one-time codes', confirmed_at from accounts.code_secret where person = :person
                        union all
                        select 'passkey: ' || name, created_at from accounts.passkey where person = :person""", person),
                "signIns",
                rows("""
                        select at, kind, device from accounts.sign_in where person = :person order by at, id""", person),
                "resetsOfSignIn",
                rows("""
                        select state, state_since, reason from accounts.factor_reset
                        where person = :person order by id""", person),
                "letters",
                letters.to(person.email()));
    }

    private List<Map<String, @org.jspecify.annotations.Nullable Object>> rows(String statement, Person person) {
        return database.sql(statement).param("person", person.id()).query().listOfRows();
    }

    @Override
    public void erase(Person person) {
        database.sql("""
                with passwords as (delete from accounts.credential where person = :person),
                     sessions as (delete from accounts.session where person = :person),
                     arrivals as (delete from accounts.arrival where person = :person),
                     secrets as (delete from accounts.code_secret where person = :person),
                     recovery as (delete from accounts.recovery_code where person = :person),
                     passkeys as (delete from accounts.passkey where person = :person),
                     signs as (delete from accounts.sign_in where person = :person),
                     tokens as (delete from accounts.token where person = :person),
                     resets as (delete from accounts.factor_reset where person = :person),
                     uses as (delete from accounts.use where person = :person)
                delete from accounts.link where lower(email) = lower(:email)""")
                .param("person", person.id())
                .param("email", person.email())
                .update();
        letters.removeTo(person.email());
    }
}
