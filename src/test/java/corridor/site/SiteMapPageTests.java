package corridor.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import corridor.CorridorTest;
import corridor.access.Reader;
import corridor.ui.SiteMapPart;
import corridor.ui.SiteSettings;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@CorridorTest
class SiteMapPageTests {

    private static final String SITE = "http://localhost:8080";

    @Autowired
    private corridor.ui.Looks looks;

    @Autowired
    private MockMvc web;

    @Test
    void leadsToPagesThatEveryVisitorCanOpen() throws Exception {
        List<String> pages = new ArrayList<>();
        for (String list : locations(document("/sitemap.xml"))) {
            pages.addAll(locations(document(list.substring(SITE.length()))));
        }
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(
                        SITE + "/",
                        SITE + "/practices/iris",
                        SITE + "/organisations/iom",
                        SITE + "/themes/remittances");
        for (String page : pages) {
            web.perform(get(page.substring(SITE.length()))).andExpect(status().isOk());
        }
    }

    @Test
    void namesEachPageInSixLanguages() throws Exception {
        Document list = document("/sitemaps/practices-1.xml");
        NodeList links = ((Element) list.getElementsByTagName("url").item(0)).getElementsByTagName("xhtml:link");
        assertThat(links.getLength()).isEqualTo(7);
        assertThat(((Element) links.item(3)).getAttribute("href")).endsWith("?lang=ar");
    }

    @Test
    void dividesLongLists() throws Exception {
        SiteMapPage map =
                new SiteMapPage(List.of(new LongPart()), new SiteSettings("Corridor", SITE, false, false), looks);
        MockHttpServletResponse index = new MockHttpServletResponse();
        map.index(index);
        assertThat(locations(parsed(index.getContentAsString())))
                .containsExactly(SITE + "/sitemaps/long-1.xml", SITE + "/sitemaps/long-2.xml");
        MockHttpServletResponse last = new MockHttpServletResponse();
        map.list("long", 2, last);
        assertThat(locations(parsed(last.getContentAsString()))).hasSize(1);
    }

    @Test
    void answersForAnUnknownListThatThereIsNone() throws Exception {
        web.perform(get("/sitemaps/practices-2.xml")).andExpect(status().isNotFound());
        web.perform(get("/sitemaps/nothing-1.xml")).andExpect(status().isNotFound());
    }

    @Test
    void tellsRobotsWhereTheMapIs() throws Exception {
        web.perform(get("/robots.txt"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sitemap: " + SITE + "/sitemap.xml")));
    }

    private Document document(String url) throws Exception {
        return parsed(web.perform(get(url))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(xml)));
    }

    private static List<String> locations(Document document) {
        NodeList found = document.getElementsByTagName("loc");
        List<String> locations = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            locations.add(found.item(at).getTextContent());
        }
        return locations;
    }

    /** One address more than a list takes. */
    private static final class LongPart implements SiteMapPart {

        @Override
        public String name() {
            return "long";
        }

        @Override
        public long count(Reader reader) {
            return SiteMapPage.LARGEST + 1L;
        }

        @Override
        public List<Address> addresses(Reader reader, long skipped, int size) {
            return java.util.stream.LongStream.range(skipped, Math.min(count(reader), skipped + size))
                    .mapToObj(number -> Address.of("/" + number))
                    .toList();
        }
    }
}
