package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import corridor.CorridorTest;
import corridor.TestClock;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.KeySpec;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.SecretKeyFactorySpi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Signing in costs the same work whether or not there is such an account, so that its time tells nothing. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
@Import(TestClock.InPlace.class)
class EqualWorkTests {

    private static final String HASH = "PBKDF2WithHmacSHA256";
    private static final AtomicInteger HASHES = new AtomicInteger();

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @BeforeEach
    void count() {
        Security.insertProviderAt(new Counting(), 1);
    }

    @AfterEach
    void stopCounting() {
        Security.removeProvider("Counting");
    }

    private int work(String email, String password) throws Exception {
        int before = HASHES.get();
        assertThat(new TestBrowser(web, database).signIn(email, password).getStatus())
                .isEqualTo(422);
        return HASHES.get() - before;
    }

    @Test
    void comparesOnceForKnownAndUnknownAddresses() throws Exception {
        new TestBrowser(web, database).register("equal@example.org");
        new TestBrowser(web, database).register("without@example.org");
        database.sql("""
                delete from accounts.credential where person =
                (select id from actors.person where email = 'without@example.org')""").update();
        assertThat(work("equal@example.org", "wrong password")).isEqualTo(1);
        assertThat(work("nobody-at-all@example.org", "wrong password")).isEqualTo(1);
        assertThat(work("without@example.org", "wrong password")).isEqualTo(1);
        assertThat(work("no address", "wrong password")).isEqualTo(1);
        assertThat(work("equal@example.org", "")).isEqualTo(work("nobody-at-all@example.org", ""));
    }

    /** Stands before the provider that hashes, and counts. */
    public static final class Counting extends Provider {

        private static final long serialVersionUID = 1;

        public Counting() {
            super("Counting", "1", "Counts");
            put("SecretKeyFactory." + HASH, CountingHash.class.getName());
        }
    }

    /** Hashes as ever. */
    public static final class CountingHash extends SecretKeyFactorySpi {

        private final SecretKeyFactory real;

        public CountingHash() throws NoSuchAlgorithmException, NoSuchProviderException {
            real = SecretKeyFactory.getInstance(HASH, "SunJCE");
        }

        @Override
        protected SecretKey engineGenerateSecret(KeySpec keySpec) throws InvalidKeySpecException {
            HASHES.incrementAndGet();
            return real.generateSecret(keySpec);
        }

        @Override
        protected KeySpec engineGetKeySpec(SecretKey key, Class<?> keySpec) throws InvalidKeySpecException {
            return real.getKeySpec(key, keySpec);
        }

        @Override
        protected SecretKey engineTranslateKey(SecretKey key) throws InvalidKeyException {
            return real.translateKey(key);
        }
    }
}
