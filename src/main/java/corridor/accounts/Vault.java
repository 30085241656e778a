package corridor.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/** Encrypts what must be readable again, with a key that is kept outside of the database. */
@Component
class Vault {

    private static final int BYTES = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final FactorSettings settings;

    Vault(FactorSettings settings) {
        this.settings = settings;
    }

    String close(byte[] secret) {
        byte[] nonce = KeyGenerators.secureRandom(NONCE).generateKey();
        byte[] closed = run(Cipher.ENCRYPT_MODE, nonce, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE + closed.length)
                        .put(nonce)
                        .put(closed)
                        .array());
    }

    byte[] open(String kept) {
        byte[] closed = Base64.getDecoder().decode(kept);
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(closed, NONCE), Arrays.copyOfRange(closed, NONCE, closed.length));
    }

    private byte[] run(int mode, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret could not be encrypted or read with this key", failure);
        }
    }

    private byte[] key() {
        byte[] key = Base64.getDecoder()
                .decode(settings.key().isEmpty() ? inFile(settings.keyFile().toAbsolutePath()) : settings.key());
        if (key.length != BYTES) {
            throw new IllegalStateException("corridor.accounts.key must be 32 bytes in Base64");
        }
        return key;
    }

    private static String inFile(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("The key of accounts could not be read or written: " + file, failure);
        }
    }

    private static void write(Path file) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "accounts", ".key");
        try {
            if (Files.getFileStore(fresh).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(fresh, PosixFilePermissions.fromString("rw-------"));
            }
            String key = Base64.getEncoder()
                    .encodeToString(KeyGenerators.secureRandom(BYTES).generateKey());
            Files.writeString(fresh, key, StandardOpenOption.WRITE);
            Files.createLink(file, fresh);
        } catch (FileAlreadyExistsException another) {
            // another node was faster: its key is the one
        } finally {
            Files.delete(fresh);
        }
    }
}
