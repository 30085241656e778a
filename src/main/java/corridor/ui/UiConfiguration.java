package corridor.ui;

import corridor.access.Reader;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.swagger.v3.core.jackson.ModelResolver;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Templates, and the arguments that every page may ask for: its frame and its reader. */
@Configuration(proxyBeanMethods = false)
class UiConfiguration implements WebMvcConfigurer {

    private final Frames frames;
    private final SiteSettings site;

    UiConfiguration(Frames frames, SiteSettings site) {
        this.frames = frames;
        this.site = site;
    }

    @Bean
    static TemplateEngine templates() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "corridor.templates");
        engine.setTrimControlStructures(true);
        return engine;
    }

    @Bean
    static ViewResolver templateResolver(TemplateEngine templates) {
        return (name, locale) ->
                templates.hasTemplate(name + ".jte") ? new TemplateView(templates, name + ".jte") : null;
    }

    @Bean
    static ModelResolver schemas(ObjectMapperProvider mappers, SpringDocConfigProperties description) {
        return new ModelResolver(mappers.jsonMapper(), new SchemaNames()).openapi31(description.isOpenapi31());
    }

    @Bean
    static WebMvcRegistrations handlers() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new NearbyHandlers();
            }
        };
    }

    /** Answers to programs carry a mark of their content; who sends it back gets an unchanged one for nothing. */
    @Bean
    static FilterRegistrationBean<ShallowEtagHeaderFilter> marksOfAnswers() {
        FilterRegistrationBean<ShallowEtagHeaderFilter> marks =
                new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        marks.addUrlPatterns("/api/v1/*");
        return marks;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new LanguageCookie(site));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new FrameArgument(frames));
    }

    /** Gives a handler method its {@link Frame} or its {@link Reader}. */
    private record FrameArgument(Frames frames) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Frame.class || parameter.getParameterType() == Reader.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            if (parameter.getParameterType() == Reader.class) {
                return frames.reader();
            }
            return frames.of(java.util.Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        }
    }
}
