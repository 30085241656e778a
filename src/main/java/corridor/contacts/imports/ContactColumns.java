package corridor.contacts.imports;

import corridor.shared.PlainName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which headings the columns of a list of contacts are recognised, in six languages. */
final class ContactColumns {

    static final String NAME = "name";
    static final String FIRST = "first";
    static final String LAST = "last";
    static final String ORGANISATION = "organisation";
    static final String TITLE = "title";
    static final String EMAIL = "email";
    static final String LANGUAGES = "languages";
    static final String FOCAL = "focal";
    static final String SUBSTITUTE = "substitute";

    private static final Map<String, String> FIELDS = new HashMap<>();

    static {
        put(NAME, """
            name, full name, contact, contact name, contact person, nom complet, nom et prénom, personne de contact
            nombre completo, nombre y apellidos, persona de contacto, الاسم, الاسم الكامل, اسم جهة الاتصال
            имя, фио, контактное лицо, 姓名, 联系人""");
        put(FIRST, "first name, given name, prénom, nombre, الاسم الأول, 名");
        put(LAST, "last name, surname, family name, nom, nom de famille, apellido, apellidos, اسم العائلة, фамилия, 姓");
        put(ORGANISATION, """
            organisation, organization, institution, agency, ministry, company, entity, organisme, ministère
            organización, institución, entidad, ministerio, المنظمة, المؤسسة, الوزارة, الجهة
            организация, учреждение, министерство, 机构, 组织, 单位""");
        put(TITLE, """
            title, role, position, function, job title, titre, fonction, poste, cargo, puesto, función
            المنصب, الوظيفة, الصفة, должность, функция, 职务, 职位""");
        put(EMAIL, """
            email, e mail, email address, e mail address, mail, courriel, adresse électronique, adresse e mail, correo
            correo electrónico, البريد الإلكتروني, البريد, электронная почта, эл почта, почта, 电子邮箱, 邮箱, 电子邮件""");
        put(LANGUAGES, """
            language, languages, langue, langues, idioma, idiomas, اللغة, اللغات, язык, языки, 语言""");
        put(FOCAL, """
            focal point, focal point candidate, focal, point focal, punto focal, جهة التنسيق, جهة الاتصال, نقطة الاتصال
            координатор, 协调人, 联络人""");
        put(SUBSTITUTE, """
            substitute of, substitute for, alternate of, alternate for, deputy of, suppléant de, remplaçant de
            suplente de, بديل عن, نائب عن, заместитель, замещает, 代理, 替代""");
    }

    private ContactColumns() {}

    private static void put(String field, String words) {
        Arrays.stream(words.split("[,\n]", -1)).forEach(word -> FIELDS.putIfAbsent(PlainName.of(word.strip()), field));
    }

    /** Which column of a file holds which field; each field once. */
    static Map<String, String> of(List<String> columns) {
        Map<String, String> byField = new LinkedHashMap<>();
        for (String column : columns) {
            Optional.ofNullable(FIELDS.get(PlainName.of(column)))
                    .ifPresent(field -> byField.putIfAbsent(field, column));
        }
        return byField;
    }
}
