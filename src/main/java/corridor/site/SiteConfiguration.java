package corridor.site;

import corridor.ui.SiteSettings;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The clock by which everything is dated, and what programs read of the API beside its operations. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SiteConfiguration {

    /** The name under which the description knows the tokens of programs. */
    static final String TOKEN = "token";

    private static final String PROBLEM = "Problem";

    /** What programs read of the API names the address that the operator set, never one that was asked for. */
    @Bean
    OpenAPI description(SiteSettings site) {
        return new OpenAPI()
                .info(new Info().title("Corridor").version("v1"))
                .addServersItem(new Server().url(site.url()))
                .components(new Components()
                        .addSecuritySchemes(
                                TOKEN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description(
                                                "A token that a person made under their account. Scopes: read, write, "
                                                        + "or single rights by their names."))
                        .addSchemas(PROBLEM, problem()));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema())
                .addProperty("code", new StringSchema());
    }

    /** Says of every operation which scope it takes and how it refuses. */
    @Bean
    OpenApiCustomizer scopesAndRefusals() {
        return description -> description
                .getPaths()
                .forEach((address, path) -> path.readOperationsMap()
                        .forEach((method, operation) -> complete(operation, address, method == HttpMethod.GET)));
    }

    private static void complete(Operation operation, String address, boolean reads) {
        if (reads) {
            operation.addSecurityItem(new SecurityRequirement());
        }
        operation.addSecurityItem(new SecurityRequirement().addList(TOKEN, reads ? "read" : "write"));
        Map<String, String> refusals = new TreeMap<>();
        if (address.contains("{")) {
            refusals.put("404", "It is not there, or not for whoever asks.");
        }
        if (!reads) {
            refusals.put("401", "Nobody knows who asks.");
            refusals.put("403", "Whoever asks, or the token, has no right to it.");
            refusals.put("422", "Something in it is not as it should be.");
        }
        refusals.put("default", "Any other refusal.");
        refusals.forEach((status, sentence) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(sentence + " The code says why, the detail what to do.")
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEM))))));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
