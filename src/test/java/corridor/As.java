package corridor;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import corridor.access.Reader;
import corridor.access.Role;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Sends a request of {@code MockMvc} as somebody. */
public final class As {

    private As() {}

    /** As any reader, whatever their labels. */
    public static RequestPostProcessor reader(Reader reader) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(reader, "", List.of()));
    }

    /** As one who chose this role with one click, as people do in a development start. */
    public static RequestPostProcessor role(Role role) {
        return request -> {
            java.util.Objects.requireNonNull(request.getSession(true)).setAttribute("role", role);
            return request;
        };
    }
}
