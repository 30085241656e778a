package corridor.live;

import corridor.ui.Frames;
import java.time.Clock;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the lines at {@code /live/}, beside the pages: what goes over them is written bit by bit and never buffered. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    ServletRegistrationBean<LiveServlet> liveLines(
            LiveStreams streams, Frames frames, LiveSettings settings, Clock clock) {
        ServletRegistrationBean<LiveServlet> lines =
                new ServletRegistrationBean<>(new LiveServlet(streams, frames, settings, clock), "/live/*");
        lines.setAsyncSupported(true);
        return lines;
    }
}
