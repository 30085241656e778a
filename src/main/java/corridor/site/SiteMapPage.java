package corridor.site;

import corridor.access.Reader;
import corridor.shared.Language;
import corridor.shared.Refusal;
import corridor.shared.Refusal.Kind;
import corridor.shared.RefusedException;
import corridor.ui.Looks;
import corridor.ui.SiteMapPart;
import corridor.ui.SiteMapPart.Address;
import corridor.ui.SiteSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The map of the site for search engines (sitemaps.org): an index, and for each kind of page lists of its addresses. */
@Controller
class SiteMapPage {

    /** Half of what is allowed: with its six languages an address takes about a kilobyte, and a list at most 50 MB. */
    static final int LARGEST = 25_000;

    private static final String SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";

    private final List<SiteMapPart> parts;
    private final SiteSettings site;
    private final Looks looks;

    SiteMapPage(List<SiteMapPart> parts, SiteSettings site, Looks looks) {
        this.parts = parts;
        this.site = site;
        this.looks = looks;
    }

    @GetMapping(path = "/robots.txt", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String robots() {
        return """
            User-agent: *
            Disallow: /practices?
            Disallow: /practices.csv
            Disallow: /practices.xlsx
            Disallow: /practices/imports
            Disallow: /requests
            Disallow: /operations
            Disallow: /settings
            Disallow: /account
            Disallow: /sign-in
            Disallow: /registration
            Disallow: /password
            Disallow: /setup

            Sitemap: %s/sitemap.xml
            """.formatted(site.url());
    }

    /** The index: where the lists are. */
    @GetMapping("/sitemap.xml")
    void index(HttpServletResponse response) throws IOException, XMLStreamException {
        write(response, "sitemapindex", xml -> {
            for (SiteMapPart part : parts) {
                long lists = (part.count(Reader.VISITOR) + LARGEST - 1) / LARGEST;
                for (long number = 1; number <= lists; number++) {
                    xml.writeStartElement("sitemap");
                    element(xml, "loc", site.url() + "/sitemaps/" + part.name() + "-" + number + ".xml");
                    xml.writeEndElement();
                }
            }
        });
    }

    /** One list of addresses, from number 1. */
    @GetMapping("/sitemaps/{name:[a-z-]+}-{number:\\d{1,6}}.xml")
    void list(@PathVariable String name, @PathVariable int number, HttpServletResponse response)
            throws IOException, XMLStreamException {
        List<Address> addresses = parts.stream()
                .filter(part -> part.name().equals(name) && number > 0)
                .flatMap(part -> part.addresses(Reader.VISITOR, (number - 1L) * LARGEST, LARGEST).stream())
                .toList();
        if (addresses.isEmpty()) {
            throw new RefusedException(Refusal.of(Kind.MISSING, "page-missing"));
        }
        write(response, "urlset", xml -> {
            for (Address address : addresses) {
                write(xml, address);
            }
        });
    }

    private void write(XMLStreamWriter xml, Address address) throws XMLStreamException {
        String url = site.url() + address.path();
        xml.writeStartElement("url");
        element(xml, "loc", url);
        Optional<String> changed = address.changed()
                .map(instant -> instant.truncatedTo(ChronoUnit.SECONDS).toString());
        if (changed.isPresent()) {
            element(xml, "lastmod", changed.get());
        }
        for (Language language : looks.now().languages()) {
            alternate(xml, language.tag(), url + "?lang=" + language.tag());
        }
        alternate(xml, "x-default", url);
        xml.writeEndElement();
    }

    private static void alternate(XMLStreamWriter xml, String language, String url) throws XMLStreamException {
        xml.writeEmptyElement(XHTML, "link");
        xml.writeAttribute("rel", "alternate");
        xml.writeAttribute("hreflang", language);
        xml.writeAttribute("href", url);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private static void write(HttpServletResponse response, String root, Body body)
            throws IOException, XMLStreamException {
        response.setContentType(MediaType.APPLICATION_XML_VALUE);
        response.setHeader("Cache-Control", "public, max-age=3600");
        try (OutputStream out = response.getOutputStream()) {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.setDefaultNamespace(SPACE);
            xml.setPrefix("xhtml", XHTML);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(SPACE);
            xml.writeNamespace("xhtml", XHTML);
            body.write(xml);
            xml.writeEndDocument();
            xml.close();
        }
    }

    /** What stands in a document. */
    private interface Body {

        void write(XMLStreamWriter xml) throws XMLStreamException;
    }
}
