package corridor.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.AttestationConveyancePreference;
import com.webauthn4j.data.AuthenticatorSelectionCriteria;
import com.webauthn4j.data.PublicKeyCredentialCreationOptions;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialRequestOptions;
import com.webauthn4j.data.PublicKeyCredentialRpEntity;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.PublicKeyCredentialUserEntity;
import com.webauthn4j.data.ResidentKeyRequirement;
import com.webauthn4j.data.UserVerificationRequirement;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.test.authenticator.webauthn.NoneAttestationAuthenticator;
import com.webauthn4j.test.authenticator.webauthn.WebAuthnAuthenticatorAdaptor;
import com.webauthn4j.test.client.ClientPlatform;
import corridor.CorridorTest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Passkeys made and used by the emulator of a browser and its authenticator. */
@CorridorTest(properties = {CorridorTest.EMPTY, CorridorTest.SCRATCH})
class PasskeyTests {

    private static final String HERE = "http://localhost:8080";

    @Autowired
    private MockMvc web;

    @Autowired
    private JdbcClient database;

    @Autowired
    private JsonMapper json;

    private final ObjectConverter converter = new ObjectConverter();

    private TestBrowser registered(String email) throws Exception {
        TestBrowser browser = new TestBrowser(web, database);
        browser.register(email);
        return browser;
    }

    private static ClientPlatform device(String origin) {
        ClientPlatform device =
                new ClientPlatform(new WebAuthnAuthenticatorAdaptor(new NoneAttestationAuthenticator()));
        device.setOrigin(new Origin(origin));
        return device;
    }

    private JsonNode options(TestBrowser browser, String path) throws Exception {
        MockHttpServletResponse answer = browser.post(path);
        assertThat(answer.getStatus()).isEqualTo(200);
        return json.readTree(answer.getContentAsString());
    }

    private String made(ClientPlatform device, JsonNode options) {
        JsonNode user = options.get("user");
        return converter
                .getJsonMapper()
                .writeValueAsString(device.create(new PublicKeyCredentialCreationOptions(
                        new PublicKeyCredentialRpEntity(
                                options.get("rp").get("id").asString(), "Corridor"),
                        new PublicKeyCredentialUserEntity(
                                Base64.getUrlDecoder().decode(user.get("id").asString()),
                                user.get("name").asString(),
                                user.get("displayName").asString()),
                        new DefaultChallenge(options.get("challenge").asString()),
                        List.of(new PublicKeyCredentialParameters(
                                PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.ES256)),
                        null,
                        List.of(),
                        new AuthenticatorSelectionCriteria(
                                null, ResidentKeyRequirement.REQUIRED, UserVerificationRequirement.REQUIRED),
                        AttestationConveyancePreference.NONE,
                        null)));
    }

    private String signed(ClientPlatform device, JsonNode options) {
        return converter
                .getJsonMapper()
                .writeValueAsString(device.get(new PublicKeyCredentialRequestOptions(
                        new DefaultChallenge(options.get("challenge").asString()),
                        null,
                        options.get("rpId").asString(),
                        null,
                        UserVerificationRequirement.REQUIRED,
                        null)));
    }

    private MockHttpServletResponse add(TestBrowser browser, ClientPlatform device, String password) throws Exception {
        return browser.post(
                "/account/passkeys",
                "name",
                "Telephone",
                "proof",
                password,
                "answer",
                made(device, options(browser, "/account/passkeys/options")));
    }

    @Test
    void signsInWithoutAPassword() throws Exception {
        TestBrowser ana = registered("key@example.org");
        ClientPlatform device = device(HERE);
        assertThat(add(ana, device(HERE), "not the password").getStatus()).isEqualTo(422);
        assertThat(add(ana, device, TestBrowser.PASSWORD).getRedirectedUrl()).isEqualTo("/account/passkeys");
        assertThat(ana.page("/account/passkeys")).contains("Telephone", "not used yet");
        assertThat(ana.newestLetter("key@example.org")).contains("passkey");
        TestBrowser other = new TestBrowser(web, database);
        String answer = signed(device, options(other, "/sign-in/passkey/options"));
        assertThat(other.post("/sign-in/passkey", "answer", answer).getRedirectedUrl())
                .isEqualTo("/account");
        assertThat(other.page("/account")).contains("key@example.org");
        assertThat(database.sql(
                                "select bool_or(strong) from accounts.session s join actors.person p on p.id = s.person where email = 'key@example.org'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
        assertThat(database.sql("""
                        select count(*) from accounts.session s join accounts.passkey k on k.person = s.person
                        join actors.person p on p.id = s.person where email = 'key@example.org' and passkey_since = k.created_at""").query(Long.class).single())
                .as("the session knows since when its key exists")
                .isEqualTo(1);
        TestBrowser thief = new TestBrowser(web, database);
        options(thief, "/sign-in/passkey/options");
        assertThat(thief.post("/sign-in/passkey", "answer", answer).getStatus())
                .as("an answer to another challenge")
                .isEqualTo(422);
        assertThat(ana.post("/account/data/copy", "proof", TestBrowser.PASSWORD).getContentAsString())
                .contains("passkey: Telephone");
    }

    @Test
    void removesOneWithFreshProofAlone() throws Exception {
        TestBrowser joe = registered("removed@example.org");
        ClientPlatform device = device(HERE);
        add(joe, device, TestBrowser.PASSWORD);
        String form = removal(joe);
        registered("stranger@example.org").post(form, "proof", TestBrowser.PASSWORD);
        assertThat(joe.post(form, "proof", "not the password").getStatus()).isEqualTo(422);
        assertThat(joe.page("/account/passkeys")).contains("Telephone");
        assertThat(joe.post(form, "proof", TestBrowser.PASSWORD).getRedirectedUrl())
                .isEqualTo("/account/passkeys");
        assertThat(joe.page("/account/passkeys")).contains("You have none yet");
        assertThat(joe.newestLetter("removed@example.org")).contains("removed");
        assertThat(journal("removed@example.org")).contains("passkey-added", "passkey-removed");
        TestBrowser late = new TestBrowser(web, database);
        assertThat(late.post("/sign-in/passkey", "answer", signed(device, options(late, "/sign-in/passkey/options")))
                        .getStatus())
                .isEqualTo(422);
        assertThat(late.signedIn()).isFalse();
    }

    private String journal(String email) {
        return database.sql("""
                select string_agg(e.action, ' ' order by e.id) from audit.entry e
                join actors.person p on e.kind = 'person' and e.record = p.id where p.email = :email""").param("email", email).query(String.class).single();
    }

    private static String removal(TestBrowser browser) throws Exception {
        Matcher form = Pattern.compile("/account/passkeys/\\d+/remove").matcher(browser.page("/account/passkeys"));
        assertThat(form.find()).isTrue();
        return form.group();
    }

    @Test
    void losesItsKeysWithTheAccount() throws Exception {
        TestBrowser leo = registered("closed@example.org");
        ClientPlatform device = device(HERE);
        add(leo, device, TestBrowser.PASSWORD);
        leo.post("/account/data/close", "proof", TestBrowser.PASSWORD);
        TestBrowser late = new TestBrowser(web, database);
        late.post("/sign-in/passkey", "answer", signed(device, options(late, "/sign-in/passkey/options")));
        assertThat(late.signedIn()).isFalse();
        assertThat(database.sql(
                                "select count(*) from accounts.passkey k join actors.person p on p.id = k.person where p.closed_at is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Whole in its form, and nonsense in each part. */
    private static String answer(String part) {
        return """
                {"id": "%1$s", "rawId": "%1$s", "type": "public-key", "clientExtensionResults": {}, "response": {
                 "clientDataJSON": "%1$s", "attestationObject": "%1$s", "authenticatorData": "%1$s", "signature": "%1$s",
                 "userHandle": "%1$s"}}""".formatted(part);
    }

    @Test
    void believesNoKeyOfAnotherSiteAndNoNonsense() throws Exception {
        TestBrowser ben = registered("phished@example.org");
        assertThat(add(ben, device("https://corridor.example.net"), TestBrowser.PASSWORD)
                        .getStatus())
                .isEqualTo(422);
        for (String answer : List.of(
                "",
                "{}",
                "null",
                "[]",
                "x".repeat(30_000),
                answer("!!"),
                answer("9g"),
                answer("oA"),
                answer("bnVsbA"))) {
            options(ben, "/account/passkeys/options");
            assertThat(ben.post("/account/passkeys", "name", "x", "proof", TestBrowser.PASSWORD, "answer", answer)
                            .getStatus())
                    .as(answer)
                    .isEqualTo(422);
            TestBrowser other = new TestBrowser(web, database);
            options(other, "/sign-in/passkey/options");
            assertThat(other.post("/sign-in/passkey", "answer", answer).getStatus())
                    .as(answer)
                    .isEqualTo(422);
        }
        assertThat(new TestBrowser(web, database)
                        .post("/account/passkeys/options")
                        .getStatus())
                .isEqualTo(403);
        assertThat(ben.page("/account/passkeys")).contains("You have none yet");
    }

    @Test
    void asksForTheKeyBeforeAnotherMeansIsSetUpBesideIt() throws Exception {
        TestBrowser kim = registered("first@example.org");
        TestBrowser elsewhere = new TestBrowser(web, database);
        elsewhere.signIn("first@example.org", TestBrowser.PASSWORD);
        ClientPlatform device = device(HERE);
        add(kim, device, TestBrowser.PASSWORD);
        assertThat(kim.signedIn()).isTrue();
        assertThat(elsewhere.signedIn()).as("every other session ends").isFalse();
        TestBrowser thief = new TestBrowser(web, database);
        thief.signIn("first@example.org", TestBrowser.PASSWORD);
        assertThat(thief.post("/account/codes").getStatus()).isEqualTo(409);
        kim.post("/account/codes");
        assertThat(thief.post("/account/codes/confirm", "code", "123456").getStatus())
                .isEqualTo(409);
        assertThat(thief.page("/account/codes"))
                .contains("this session began without it")
                .doesNotContain("class=\"qr\"");
        assertThat(thief.page("/account/passkeys"))
                .contains("this session began without it")
                .doesNotContain("/remove", "data-passkey");
        assertThat(add(thief, device(HERE), TestBrowser.PASSWORD).getStatus()).isEqualTo(409);
        assertThat(thief.post(removal(kim), "proof", TestBrowser.PASSWORD).getStatus())
                .isEqualTo(409);
        TestBrowser strong = new TestBrowser(web, database);
        strong.post("/sign-in/passkey", "answer", signed(device, options(strong, "/sign-in/passkey/options")));
        assertThat(strong.page("/account/codes")).contains("class=\"qr\"");
    }
}
