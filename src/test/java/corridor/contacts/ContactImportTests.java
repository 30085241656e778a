package corridor.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import corridor.As;
import corridor.CorridorTest;
import corridor.access.Audience;
import corridor.access.Reader;
import corridor.access.Rights;
import corridor.access.Role;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.actors.OwnOrganisations;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Lists of contacts, from the file to the office of an organisation. */
@CorridorTest(properties = {CorridorTest.CATALOGUE, CorridorTest.SCRATCH})
class ContactImportTests {

    @Autowired
    private Organisations organisations;

    @Autowired
    private OwnOrganisations own;

    @Autowired
    private Rights rights;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MockMvc http;

    private Reader secretariat() {
        return Reader.inRoles("test:secretariat", Set.of(Role.SECRETARIAT), rights);
    }

    private Reader of(String slug, Role role) {
        long organisation = organisations.bySlug(slug).orElseThrow().id();
        return new Reader(
                "test:" + role.code(),
                Set.of(role),
                Set.of(),
                Map.of(organisation, rights.of(Set.of(role))),
                Set.of(Audience.PUBLIC, Audience.organisation(organisation)),
                Set.of());
    }

    private MockHttpServletResponse send(AbstractMockHttpServletRequestBuilder<?> request, Reader reader)
            throws Exception {
        return http.perform(request.with(csrf()).with(As.reader(reader)))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse upload(String name, byte[] content) throws Exception {
        return send(
                multipart("/contacts/imports").file(new MockMultipartFile("file", name, "x/y", content)),
                secretariat());
    }

    private long uploaded(String name, byte[] content) throws Exception {
        String address = Objects.requireNonNull(upload(name, content).getRedirectedUrl());
        assertThat(address).matches("/contacts/imports/\\d+");
        return Long.parseLong(address.replaceAll("\\D", ""));
    }

    private String page(String address) throws Exception {
        return send(get(address), secretariat()).getContentAsString();
    }

    private String text(String sql) {
        return String.join(
                ",", database.sql(sql).query((row, number) -> row.getString(1)).list());
    }

    private int version(long id) {
        return Integer.parseInt(text("select version::text from contacts.import where id = " + id));
    }

    private MockHttpServletResponse record(long id) throws Exception {
        return send(
                post("/contacts/imports/" + id + "/recording").param("version", String.valueOf(version(id))),
                secretariat());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void recordsAListOnceAndForgetsIt() throws Exception {
        byte[] list = utf8("""
                Nom complet;Organisation;Fonction;Courriel;Langues;Point focal;Suppléant de
                Amina Diallo;ICMPD;Cheffe d’unité;amina@once.example;français, arabe;oui;
                ليلى حداد;ICMPD;مديرة;layla@once.example;ar;;Amina Diallo
                Sans adresse;ICMPD;;;;;
                =cmd|calc;ICMPD;;f@once.example;;;
                Encore Amina;ICMPD;;AMINA@once.example;;;
                """);
        long id = uploaded("liste.csv", list);
        assertThat(page("/contacts/imports/" + id))
                .contains(
                        "ليلى حداد", "The e-mail address is missing.", "It begins like a formula", "on an earlier line")
                .contains("2 new", "3 left out");
        String people = text("select count(*)::text from actors.person");
        String memberships = text("select count(*)::text from actors.membership");
        assertThat(record(id).getStatus()).isEqualTo(302);
        assertThat(record(id).getStatus()).as("twice").isEqualTo(409);
        assertThat(
                        text(
                                "select name || '|' || title || '|' || array_to_string(languages, ' ') || '|' || focal from contacts.contact where email like '%@once.example' order by id"))
                .isEqualTo("Amina Diallo|Cheffe d’unité|fr ar|true,ليلى حداد|مديرة|ar|false");
        assertThat(
                        text(
                                "select o.name from contacts.contact c join contacts.contact o on o.id = c.substitute_of where c.email = 'layla@once.example'"))
                .isEqualTo("Amina Diallo");
        assertThat(text("select lines::text from contacts.import where id = " + id))
                .isEqualTo("[]");
        assertThat(
                        text(
                                "select count(*)::text from audit.entry where after::text like '%once.example%' or after::text like '%Amina%'"))
                .isEqualTo("0");
        assertThat(text("select count(*)::text from actors.person")).isEqualTo(people);
        assertThat(text("select count(*)::text from actors.membership")).isEqualTo(memberships);
        long again = uploaded("liste.csv", list);
        assertThat(page("/contacts/imports/" + again)).contains("0 new", "2 there already");
        assertThat(record(again).getStatus()).isEqualTo(302);
        assertThat(text("select added::text from contacts.import where id = " + again))
                .isEqualTo("0");
    }

    @Test
    void asksWhichOrganisationIsMeant() throws Exception {
        long id = uploaded("list.csv", utf8("""
                        Name,Organization,E-mail
                        A One,International Centre for Migration Policy,a@asked.example
                        B Two,Completely Unheard Of,b@asked.example
                        C Three,Nobody Wants It,c@asked.example
                        """));
        String page = page("/contacts/imports/" + id);
        assertThat(page)
                .contains("Organisations that we do not know", "Completely Unheard Of", "3 to decide")
                .as("those that may be meant")
                .contains("International Centre for Migration Policy Development");
        assertThat(record(id).getStatus()).isEqualTo(409);
        long icmpd = organisations.bySlug("icmpd").orElseThrow().id();
        MockHttpServletResponse placed = send(
                post("/contacts/imports/" + id + "/organisations")
                        .param("version", String.valueOf(version(id)))
                        .param(
                                "name",
                                "International Centre for Migration Policy",
                                "Completely Unheard Of",
                                "Nobody Wants It")
                        .param("choice", String.valueOf(icmpd), "new:company", "skip"),
                secretariat());
        assertThat(placed.getStatus()).isEqualTo(302);
        assertThat(send(
                                post("/contacts/imports/" + id + "/lines")
                                        .param("version", "1")
                                        .param("line", "1")
                                        .param("decision", "skip"),
                                secretariat())
                        .getStatus())
                .as("stale")
                .isEqualTo(412);
        assertThat(record(id).getStatus()).isEqualTo(302);
        assertThat(
                        text(
                                "select o.slug || ' ' || o.kind from contacts.contact c join actors.organisation o on o.id = c.organisation where c.email like '%@asked.example' order by c.id"))
                .isEqualTo("icmpd international-organisation,completely-unheard-of company");
    }

    @Test
    void placesTheOnlyUnknownNameThoughItHoldsAComma() throws Exception {
        long id = uploaded("comma.csv", utf8("""
                        Name;Organisation;Email
                        Only One;Ministry of Labour, Employment;only@comma.example
                        """));
        assertThat(send(
                                post("/contacts/imports/" + id + "/organisations")
                                        .param("version", String.valueOf(version(id)))
                                        .param("name", "Ministry of Labour, Employment")
                                        .param("choice", "new:company"),
                                secretariat())
                        .getStatus())
                .isEqualTo(302);
        assertThat(record(id).getStatus()).isEqualTo(302);
        assertThat(
                        text(
                                "select o.slug from contacts.contact c join actors.organisation o on o.id = c.organisation where c.email = 'only@comma.example'"))
                .isEqualTo("ministry-of-labour-employment");
    }

    @Test
    void readsSpreadsheetsAndAddressBooksInOldEncodings() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Contacts");
            String[][] cells = {{"الاسم", "المنظمة", "البريد الإلكتروني"}, {"سعاد", "ICMPD", "suad@sheet.example"}};
            for (int row = 0; row < cells.length; row++) {
                for (int column = 0; column < 3; column++) {
                    sheet.value(row, column, cells[row][column]);
                }
            }
        }
        assertThat(page("/contacts/imports/" + uploaded("قائمة.xlsx", out.toByteArray())))
                .contains("سعاد", "suad@sheet.example", "1 new");
        String card = """
                BEGIN:VCARD
                VERSION:%s
                FN:Zoë Núñez
                N:Núñez;Zoë;;;
                ORG:ICMPD;Unit
                TITLE:Head
                EMAIL:%s@card.example
                LANG:es
                END:VCARD
                """;
        long cards = uploaded("book.vcf", utf8(card.formatted("3.0", "three") + card.formatted("4.0", "four")));
        assertThat(page("/contacts/imports/" + cards))
                .contains("Zoë Núñez", "three@card.example", "four@card.example", "2 new");
        long windows = uploaded(
                "old.csv",
                "Full name;Organisation;Email\nJosé Muñoz Peña;ICMPD;jose@old.example\nFrançois Lefèvre;ICMPD;f@old.example\n"
                        .getBytes(Charset.forName("windows-1252")));
        assertThat(page("/contacts/imports/" + windows)).contains("José Muñoz Peña", "François Lefèvre");
    }

    @Test
    void refusesWhatIsTooMuchOrNoList() throws Exception {
        String before = text("select count(*)::text from contacts.import");
        StringBuilder many = new StringBuilder("Name;Organisation;Email\n");
        for (int at = 0; at < 5_001; at++) {
            many.append("N").append(at).append(";ICMPD;n").append(at).append("@many.example\n");
        }
        assertThat(upload("many.csv", utf8(many.toString())).getStatus()).isEqualTo(413);
        assertThat(upload("big.csv", utf8("Name;Email\n" + "a;b@c.example\n".repeat(400_000)))
                        .getStatus())
                .isEqualTo(413);
        assertThat(upload("no.csv", utf8("Country;Year\nKenya;2020\n")).getStatus())
                .isEqualTo(422);
        assertThat(upload("empty.vcf", utf8("BEGIN:VCARD\r\nVERSION:3.0\r\n")).getStatus())
                .isIn(422, 302);
        assertThat(upload("none.csv", new byte[0]).getStatus()).isEqualTo(422);
        for (Reader reader : new Reader[] {of("icmpd", Role.FOCAL_POINT), Reader.visitor(rights)}) {
            assertThat(send(get("/contacts/imports"), reader).getStatus()).isEqualTo(403);
            assertThat(send(
                                    multipart("/contacts/imports")
                                            .file(new MockMultipartFile(
                                                    "file", "a.csv", "x/y", utf8("Name;Email\na;b@c.example"))),
                                    reader)
                            .getStatus())
                    .isEqualTo(403);
        }
        assertThat(Integer.parseInt(text("select count(*)::text from contacts.import")) - Integer.parseInt(before))
                .isLessThanOrEqualTo(1);
    }

    @Test
    void showsContactsToTheirOrganisationAndInvitesOnlyWhomTheSecretariatChooses() throws Exception {
        Reader focal = of("icmpd", Role.FOCAL_POINT);
        assertThat(send(
                                post("/organisations/icmpd/office/contacts")
                                        .param("name", "Omar Sy")
                                        .param("email", "omar@hand.example")
                                        .param("languages", "fr"),
                                focal)
                        .getStatus())
                .isEqualTo(302);
        long id = Long.parseLong(text("select id::text from contacts.contact where email = 'omar@hand.example'"));
        assertThat(send(get("/organisations/icmpd/office/contacts"), of("icmpd", Role.CONTRIBUTOR))
                        .getContentAsString())
                .contains("Omar Sy")
                .doesNotContain("Invite chosen contacts", "Add a contact");
        assertThat(send(get("/organisations/icmpd/office/contacts"), of("iom", Role.FOCAL_POINT))
                        .getStatus())
                .isEqualTo(403);
        assertThat(send(get("/api/v1/organisations/icmpd/contacts"), Reader.visitor(rights))
                        .getContentAsString())
                .doesNotContain("omar");
        assertThat(send(
                                post("/organisations/icmpd/office/contacts/" + id)
                                        .param("version", "9")
                                        .param("name", "Typed")
                                        .param("email", "omar@hand.example"),
                                focal)
                        .getContentAsString())
                .contains("Typed", "It now says:");
        assertThat(send(
                                post("/organisations/icmpd/office/contacts")
                                        .param("name", "Twice")
                                        .param("email", "OMAR@hand.example"),
                                focal)
                        .getStatus())
                .isEqualTo(409);
        AbstractMockHttpServletRequestBuilder<?> invite = post("/organisations/icmpd/office/contacts/invitations")
                .param("contact", String.valueOf(id))
                .param("role", "contributor");
        assertThat(send(invite, focal).getStatus()).isEqualTo(403);
        assertThat(text("select count(*)::text from outbox.letter where recipient = 'omar@hand.example'"))
                .isEqualTo("0");
        assertThat(send(
                                post("/organisations/icmpd/office/contacts/invitations")
                                        .param("contact", String.valueOf(id))
                                        .param("role", "contributor"),
                                secretariat())
                        .getRedirectedUrl())
                .endsWith("?invited=1&left=0");
        assertThat(send(
                                post("/organisations/icmpd/office/contacts/invitations")
                                        .param("contact", String.valueOf(id))
                                        .param("role", "contributor"),
                                secretariat())
                        .getRedirectedUrl())
                .as("again")
                .endsWith("?invited=0&left=1");
        assertThat(page("/organisations/icmpd/office/contacts?invited=0&left=1"))
                .contains("Nobody was invited. One contact was left out");
        assertThat(
                        text(
                                "select count(*)::text || max(language) from outbox.letter where recipient = 'omar@hand.example'"))
                .isEqualTo("1fr");
        assertThat(text("select (invited_at is not null)::text from contacts.contact where id = " + id))
                .isEqualTo("true");
        assertThat(send(
                                post("/organisations/icmpd/office/contacts/" + id + "/removal")
                                        .param("version", "2"),
                                focal)
                        .getStatus())
                .isEqualTo(302);
        assertThat(text("select count(*)::text from contacts.contact where id = " + id))
                .isEqualTo("0");
    }

    private Organisation recorded(String name) throws Exception {
        long id = uploaded(
                "one.csv", utf8("Name;Organisation;Email\nFirst " + name + ";" + name + ";first@found.example\n"));
        send(
                post("/contacts/imports/" + id + "/organisations")
                        .param("version", String.valueOf(version(id)))
                        .param("name", name)
                        .param("choice", "new:company"),
                secretariat());
        record(id);
        return organisations.recogniser().apply(name).orElseThrow();
    }

    @Test
    void leavesContactsOfMergedOrganisationsToThePeopleOfTheOneThatStays() throws Exception {
        Organisation gone = recorded("Quillwort Bureau");
        Organisation stays = recorded("Zephyr Agency");
        own.merge(secretariat(), gone, stays).orThrow();
        String address = "/organisations/" + stays.slug() + "/office/contacts";
        Reader focal = of(stays.slug().value(), Role.FOCAL_POINT);
        assertThat(send(get(address), focal).getContentAsString())
                .contains("First Quillwort Bureau", "First Zephyr Agency");
        assertThat(send(get(address), Reader.inRoles("test:administrator", Set.of(Role.ADMINISTRATOR), rights))
                        .getContentAsString())
                .doesNotContain("First Quillwort Bureau", "First Zephyr Agency");
        String id = text("select id::text from contacts.contact where name = 'First Quillwort Bureau'");
        assertThat(send(
                                post(address + "/" + id)
                                        .param("version", "1")
                                        .param("name", "Kept On")
                                        .param("email", "kept@found.example"),
                                focal)
                        .getStatus())
                .isEqualTo(302);
        assertThat(send(
                                post("/organisations/iom/office/contacts/" + id + "/removal")
                                        .param("version", "2"),
                                of("iom", Role.FOCAL_POINT))
                        .getStatus())
                .as("of another office")
                .isEqualTo(404);
        assertThat(send(post(address + "/" + id + "/removal").param("version", "2"), focal)
                        .getStatus())
                .isEqualTo(302);
    }

    @Test
    void listsAndKeepsMoreThanAThousand() throws Exception {
        Organisation large = recorded("Thousandfold Union");
        database.sql("""
                insert into contacts.contact
                  (organisation, audience, name, title, email, languages, focal, created_at, created_by)
                select :id, array['organisation:' || :id, 'restricted:secretariat'], 'Many ' || lpad(n::text, 4, '0'), '',
                  'm' || n || '@thousand.example', '{}', false, now(), 'setup' from generate_series(1, 1200) n""").param("id", large.id()).update();
        String address = "/organisations/" + large.slug() + "/office/contacts";
        assertThat(page(address)).contains("First Thousandfold", "Page 1 of 13").doesNotContain("Many 1200");
        assertThat(page(address + "?page=13")).contains("Many 1200", "Page 13 of 13");
        String last = text("select id::text from contacts.contact where email = 'm1200@thousand.example'");
        assertThat(page(address + "/" + last)).contains("m1200@thousand.example");
        assertThat(send(post(address + "/" + last + "/removal").param("version", "1"), secretariat())
                        .getStatus())
                .isEqualTo(302);
        assertThat(text("select count(*)::text from contacts.contact where id = " + last))
                .isEqualTo("0");
    }

    @Test
    void doesTheSameByApi() throws Exception {
        MockHttpServletResponse uploaded = send(
                multipart("/api/v1/contacts/imports")
                        .file(new MockMultipartFile(
                                "file",
                                "a.csv",
                                "x/y",
                                utf8("Name;Organisation;Email\nApi One;Api Founded;api@one.example\n"))),
                secretariat());
        assertThat(uploaded.getStatus()).isEqualTo(201);
        String address = Objects.requireNonNull(uploaded.getHeader("Location"));
        assertThat(send(
                                put(address + "/decisions")
                                        .contentType(MediaType.APPLICATION_JSON)
                                        .content(
                                                "{\"version\":1,\"organisations\":{\"Api Founded\":\"new:network\"},\"lines\":{\"1\":\"new\"}}"),
                                secretariat())
                        .getContentAsString())
                .contains("\"decision\":\"new\"");
        assertThat(send(post(address + "/recording?version=3"), secretariat()).getContentAsString())
                .contains("\"added\":1");
        assertThat(send(get("/api/v1/organisations/api-founded/contacts"), secretariat())
                        .getContentAsString())
                .contains("api@one.example");
        assertThat(send(get("/api/v1/organisations/api-founded/contacts"), of("iom", Role.FOCAL_POINT))
                        .getStatus())
                .isEqualTo(403);
    }
}
