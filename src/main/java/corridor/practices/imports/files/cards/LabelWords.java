package corridor.practices.imports.files.cards;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words under which the six languages put the parts of a card; lower case, without marks on letters. */
final class LabelWords {

    /** From word to column. */
    static final Map<String, String> ALL = new LinkedHashMap<>();

    static {
        put(CardColumns.TITLE, """
            title, title of the practice, name of the practice, practice title, project title, practice
            titre, intitule, titre de la pratique, titulo, titulo de la practica
            العنوان, عنوان, عنوان الممارسة, название, название практики, заголовок, 标题, 题目, 名称, 做法名称, 实践名称, 实践案例, 实践案例名称""");
        put(CardColumns.PROPONENTS, """
            proponent, proponents, presented by, partners, organisation, organisations, organization, organizations
            porteur, porteurs, partenaires, presente par, proponentes, socios, presentado por, organizacion
            الجهات, الشركاء, المنظمة, مقدم من, партнеры, организация, организации, инициаторы
            合作伙伴, 机构, 组织, 提出者, 提案方""");
        put("country", """
            country, countries, pays, pais, paises, البلد, البلدان, الدولة, страна, страны, 国家""");
        put("summary", """
            summary, description, abstract, short description, resume, resumen, descripcion, الملخص, ملخص, الوصف, وصف
            резюме, описание, краткое описание, 摘要, 简介, 描述, 概述""");
        put(CardColumns.CHALLENGE, """
            policy challenge, policy challenges, challenge, challenges, problem
            defi, defis, enjeu, enjeux, defi politique, enjeu politique, probleme, problematique
            desafio, desafios, desafio de politica, reto, retos, problema
            التحدي, التحديات, تحدي, تحدي السياسات, المشكلة
            проблема, проблемы, вызов, вызовы, задача, политическая проблема, 挑战, 政策挑战, 问题""");
        put(CardColumns.APPROACH, """
            solution or approach, solution and approach, solution/approach, solution, solutions, approach
            approche, solution ou approche, enfoque, solucion, solucion o enfoque
            النهج, نهج, الحل, الحلول, الحل أو النهج, подход, решение, решения, решение или подход
            做法, 办法, 方法, 解决方案, 解决办法, 解决方案或做法, 解决方案或方法""");
        put("results", """
            results, result, outcomes, outcome, impact, resultats, resultados, النتائج, результаты, 成果, 成效, 结果""");
        put("year", "year, years, annee, ano, السنة, год, 年份");
    }

    private LabelWords() {}

    private static void put(String column, String words) {
        Arrays.stream(words.split("[,\n]")).forEach(word -> ALL.put(PlainWord.of(word), column));
    }
}
