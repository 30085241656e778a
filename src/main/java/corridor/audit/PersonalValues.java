package corridor.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Encrypts what the journal says about a person with a key of that person's own. Erasing the key erases the values, and
 * the chain stays whole.
 */
@Component
public class PersonalValues {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final JdbcClient database;
    private final SecureRandom random = new SecureRandom();

    PersonalValues(JdbcClient database) {
        this.database = database;
    }

    public String encrypt(String person, String value) {
        byte[] nonce = randomBytes(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, keyOf(person), nonce, value.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(NONCE + sealed.length)
                .put(nonce)
                .put(sealed)
                .array();
        return Base64.getEncoder().encodeToString(both);
    }

    /** The value, or nothing once the person's key was erased. */
    public Optional<String> decrypt(String person, String encrypted) {
        byte[] both = Base64.getDecoder().decode(encrypted);
        return storedKey(person)
                .map(key -> run(
                        Cipher.DECRYPT_MODE,
                        key,
                        java.util.Arrays.copyOf(both, NONCE),
                        java.util.Arrays.copyOfRange(both, NONCE, both.length)))
                .map(plain -> new String(plain, StandardCharsets.UTF_8));
    }

    /** The same values, with those that are this person's decrypted. */
    Map<String, Object> readable(String person, Map<String, Object> values) {
        Optional<byte[]> key = storedKey(person);
        Map<String, Object> readable = new LinkedHashMap<>(values);
        readable.replaceAll((name, value) -> value instanceof String text
                ? key.flatMap(one -> opened(one, text)).orElse(text)
                : value);
        return readable;
    }

    /** Nothing for what was not encrypted with this key. */
    private static Optional<String> opened(byte[] key, String text) {
        try {
            byte[] both = Base64.getDecoder().decode(text);
            if (both.length < NONCE + TAG_BITS / 8) {
                return Optional.empty();
            }
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, both, 0, NONCE));
            return Optional.of(new String(cipher.doFinal(both, NONCE, both.length - NONCE), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | GeneralSecurityException another) {
            return Optional.empty();
        }
    }

    public void erase(String person) {
        database.sql("delete from audit.person_key where person = :person")
                .param("person", person)
                .update();
    }

    /** The same for many at once. */
    public void erase(Collection<String> people) {
        database.sql("delete from audit.person_key where person = any(:people)")
                .param("people", people.toArray(String[]::new))
                .update();
    }

    private byte[] keyOf(String person) {
        database.sql("insert into audit.person_key (person, key) values (:person, :key) on conflict do nothing")
                .param("person", person)
                .param("key", randomBytes(32))
                .update();
        return storedKey(person).orElseThrow();
    }

    private Optional<byte[]> storedKey(String person) {
        return database.sql("select key from audit.person_key where person = :person")
                .param("person", person)
                .query((row, number) -> row.getBytes("key"))
                .optional();
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A personal value could not be encrypted or read", failure);
        }
    }
}
