package corridor.accounts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import corridor.ui.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Talks to the provider of identity: where to go there, and who it says has come back. */
@Component
class Provider {

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int PATIENCE = 5_000;

    private final ProviderSettings settings;
    private final URI back;

    Provider(ProviderSettings settings, SiteSettings site) {
        this.settings = settings;
        this.back = URI.create(site.url() + "/sign-in/provider/return");
    }

    /** Where the browser goes; nothing while the provider does not answer. */
    Optional<URI> departure(String state, String nonce, String verifier) {
        return asked(metadata -> new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "email"), new ClientID(settings.clientId()), back)
                .endpointURI(metadata.getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI());
    }

    /** Who has come back with this code; nothing if the provider does not vouch for it. */
    Optional<Identity> identity(String code, String nonce, String verifier) {
        return asked(metadata -> {
            OIDCTokens tokens = tokens(metadata, code, verifier);
            IDTokenClaimsSet claims = new IDTokenValidator(
                            new Issuer(settings.issuer()),
                            new ClientID(settings.clientId()),
                            JWSAlgorithm.RS256,
                            metadata.getJWKSetURI().toURL())
                    .validate(tokens.getIDToken(), new Nonce(nonce));
            return claims.getStringClaim("email") != null
                    ? identity(claims.getStringClaim("email"), claims.getBooleanClaim("email_verified"))
                    : described(metadata, tokens, claims.getSubject().getValue());
        });
    }

    private OIDCTokens tokens(OIDCProviderMetadata metadata, String code, String verifier)
            throws IOException, GeneralException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata.getTokenEndpointURI(),
                        new ClientSecretBasic(
                                new ClientID(settings.clientId()),
                                new com.nimbusds.oauth2.sdk.auth.Secret(settings.clientSecret())),
                        new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier)))
                .build();
        TokenResponse response = OIDCTokenResponseParser.parse(sent(request.toHTTPRequest()));
        if (response instanceof OIDCTokenResponse success) {
            return success.getOIDCTokens();
        }
        throw new GeneralException("The provider gave no token for the code");
    }

    private static Identity described(OIDCProviderMetadata metadata, OIDCTokens tokens, String subject)
            throws IOException, GeneralException {
        UserInfoResponse response = UserInfoResponse.parse(
                sent(new UserInfoRequest(metadata.getUserInfoEndpointURI(), tokens.getAccessToken()).toHTTPRequest()));
        if (!response.indicatesSuccess()) {
            throw new GeneralException("The provider did not say who it is");
        }
        UserInfo info = response.toSuccessResponse().getUserInfo();
        if (!info.getSubject().getValue().equals(subject)) {
            throw new GeneralException("The provider described somebody else");
        }
        return identity(info.getEmailAddress(), info.getEmailVerified());
    }

    private static Identity identity(
            @org.jspecify.annotations.Nullable String email, @org.jspecify.annotations.Nullable Boolean verified) {
        return new Identity(email == null ? "" : email, Boolean.TRUE.equals(verified));
    }

    private static HTTPResponse sent(HTTPRequest request) throws IOException {
        request.setConnectTimeout(PATIENCE);
        request.setReadTimeout(PATIENCE);
        request.setFollowRedirects(false);
        return request.send();
    }

    private <T> Optional<T> asked(Question<T> question) {
        try {
            return Optional.of(
                    question.ask(OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE)));
        } catch (IOException | GeneralException | BadJOSEException | JOSEException | IllegalArgumentException failure) {
            // the message may hold what the provider sent of a person
            LOG.warn(
                    "The provider of identity {} failed: {}",
                    settings.issuer(),
                    failure.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /** Something that is asked of the provider. */
    private interface Question<T> {
        T ask(OIDCProviderMetadata metadata) throws IOException, GeneralException, BadJOSEException, JOSEException;
    }

    /** An address, and whether the provider has made sure that it is theirs. */
    record Identity(String email, boolean verified) {}
}
