package corridor.demo;

import corridor.access.Reader;
import corridor.actors.People;
import corridor.actors.Person;
import corridor.exchange.assistance.ExpertContent;
import corridor.exchange.assistance.Experts;
import corridor.exchange.assistance.RequestContent;
import corridor.exchange.assistance.Requests;
import corridor.shared.LocalizedText;
import corridor.workflow.Target;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A fictional request for help that was taken up, and a fictional expert who is listed. */
@Component
class AssistanceDemonstration {

    private static final LocalizedText TITLE = LocalizedText.of(Map.of(
            "en", "Counting who arrives without asking for names (demonstration)",
            "fr", "Compter qui arrive sans demander de noms (démonstration)",
            "es", "Contar quién llega sin preguntar nombres (demostración)",
            "ar", "إحصاء الوافدين دون سؤالهم عن أسمائهم (عرض توضيحي)",
            "ru", "Считать приезжающих, не спрашивая имен (демонстрация)",
            "zh", "不问姓名统计新来者（演示）"));
    private static final LocalizedText TEXT = LocalizedText.of(Map.of(
            "en", "We want to know by age and trade who arrives, and keep no lists. Who has done this in a port?",
            "fr", "Nous voulons savoir par âge et métier qui arrive, sans tenir de listes. Qui l’a fait dans un port ?",
            "es", "Queremos saber por edad y oficio quién llega, sin llevar listas. ¿Quién lo ha hecho en un puerto?",
            "ar", "نريد أن نعرف من يصل حسب العمر والمهنة دون الاحتفاظ بقوائم. من فعل ذلك في ميناء؟",
            "ru", "Мы хотим знать, кто приезжает, по возрасту и профессии, и не вести списков. Кто делал это в порту?",
            "zh", "我们想按年龄和行业了解来者，但不保存名单。谁在港口做过？"));

    private final ObjectProvider<Requests> requests;
    private final ObjectProvider<Experts> experts;
    private final People people;

    AssistanceDemonstration(ObjectProvider<Requests> requests, ObjectProvider<Experts> experts, People people) {
        this.requests = requests;
        this.experts = experts;
        this.people = people;
    }

    /** In the caller's transaction; nothing where the area is off. */
    void add(Players players) {
        requests.ifAvailable(door -> {
            Reader city = one("focal-point");
            long id = door.draft(city, players.organisation(Cast.CITY), asked()).orThrow();
            door.step(city, Target.of(id), "submit", "", "").orThrow();
            door.step(one("secretariat"), Target.of(id), "take-up", "", "").orThrow();
        });
        experts.ifAvailable(door -> {
            Reader expert = people.reader(players.person("studies"));
            long id = door.write(expert, told(), 0).orThrow();
            door.step(expert, Target.of(id), "apply", "", true).orThrow();
            door.step(one("secretariat"), Target.of(id), "list", "", false).orThrow();
        });
    }

    private Reader one(String role) {
        return people.reader(
                people.byEmail(Person.demonstration(role)).orElseThrow().id());
    }

    private static RequestContent asked() {
        return new RequestContent(
                TITLE,
                TEXT,
                "national",
                List.of(),
                List.of("data-evidence"),
                List.of("data-statistics"),
                List.of("en", "fr"),
                "",
                "public");
    }

    private static ExpertContent told() {
        return new ExpertContent(
                "Small counts that give nobody away (demonstration)",
                List.of("data-statistics", "research-evaluation"),
                List.of("data-evidence"),
                List.of("en", "fr", "es"),
                List.of(),
                null,
                "",
                "",
                "voluntary",
                "yes",
                "public");
    }
}
