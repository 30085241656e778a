package corridor.ui;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator makes of this installation.
 *
 * @param name what the operator calls this installation
 * @param url its public address, without a slash at the end; used where a link must stand by itself (feeds, citations)
 * @param development offers one-click sign-in as each role; never on a public address
 */
@ConfigurationProperties("corridor.site")
public record SiteSettings(
        @DefaultValue("Corridor") String name,
        @DefaultValue("http://localhost:8080") String url,
        @DefaultValue("false") boolean development,
        @DefaultValue("false") boolean demonstration) {

    /** Whether browsers reach it over encrypted connections alone. */
    public boolean encrypted() {
        return url.startsWith("https:");
    }

    /** What a cookie for the whole site is called: browsers take a name with this beginning from this very site alone. */
    public String cookie(String name) {
        return encrypted() ? "__Host-" + name : name;
    }
}
