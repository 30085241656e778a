package corridor.partnerships.constellations;

import static corridor.partnerships.constellations.Constellation.CIVIL_SOCIETY;
import static corridor.partnerships.constellations.Constellation.DESTINATION_DESTINATION;
import static corridor.partnerships.constellations.Constellation.GOVERNMENT_DIASPORA;
import static corridor.partnerships.constellations.Constellation.HOST_MIGRANTS;
import static corridor.partnerships.constellations.Constellation.INTERNATIONAL_ONLY;
import static corridor.partnerships.constellations.Constellation.LOCAL_LOCAL;
import static corridor.partnerships.constellations.Constellation.NATIONAL_LOCAL;
import static corridor.partnerships.constellations.Constellation.NOT_KNOWN;
import static corridor.partnerships.constellations.Constellation.ORIGIN_DESTINATION;
import static corridor.partnerships.constellations.Constellation.ORIGIN_TRANSIT_DESTINATION;
import static corridor.partnerships.constellations.Constellation.WITH_BANKS;
import static corridor.partnerships.constellations.Constellation.WITH_EMPLOYERS;
import static corridor.partnerships.constellations.Constellation.WITH_INTERNATIONAL;
import static corridor.partnerships.constellations.Constellation.WITH_PUBLIC_BODIES;
import static corridor.partnerships.constellations.Constellation.WITH_RECRUITERS;
import static corridor.partnerships.constellations.Constellation.WORKERS_EMPLOYERS;
import static org.assertj.core.api.Assertions.assertThat;

import corridor.shared.CountryCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConstellationTests {

    /** Written as part, kind and country, such as {@code origin national-government SN}; a dash for what is not known. */
    private static List<PartyFacts> parties(String... written) {
        return Arrays.stream(written)
                .map(one -> one.split(" ", -1))
                .map(one -> new PartyFacts(
                        one[0].equals("-") ? "" : one[0],
                        one[1].equals("-") ? "" : one[1],
                        one[2].equals("-") ? null : new CountryCode(one[2])))
                .toList();
    }

    static Stream<Arguments> rows() {
        String origin = "origin national-government SN";
        String destination = "destination national-government IT";
        return Stream.of(
                Arguments.of(parties(origin, destination), Set.of(ORIGIN_DESTINATION)),
                Arguments.of(
                        parties(destination, "destination national-government FR"), Set.of(DESTINATION_DESTINATION)),
                Arguments.of(
                        parties(origin, destination, "destination national-government FR"), Set.of(ORIGIN_DESTINATION)),
                Arguments.of(
                        parties(origin, "transit national-government MA", destination),
                        Set.of(ORIGIN_DESTINATION, ORIGIN_TRANSIT_DESTINATION)),
                Arguments.of(parties("- local-government MA", "- local-government BE"), Set.of(LOCAL_LOCAL)),
                Arguments.of(parties("- local-government MA", "- local-government MA"), Set.of()),
                Arguments.of(parties("- national-government IT", "- local-government IT"), Set.of(NATIONAL_LOCAL)),
                Arguments.of(parties("- national-government IT", "- local-government FR"), Set.of()),
                Arguments.of(parties(origin, "- diaspora-association IT"), Set.of(GOVERNMENT_DIASPORA)),
                Arguments.of(
                        parties("destination local-government IT", "- diaspora-association IT"), Set.of(HOST_MIGRANTS)),
                Arguments.of(parties(destination, "- civil-society -"), Set.of(HOST_MIGRANTS)),
                Arguments.of(parties("- national-government IT", "- hospital SN"), Set.of(WITH_PUBLIC_BODIES)),
                Arguments.of(parties("- national-government IT", "- academia -"), Set.of(WITH_PUBLIC_BODIES)),
                Arguments.of(parties("- national-government IT", "- recruiter SN"), Set.of(WITH_RECRUITERS)),
                Arguments.of(parties("- national-government IT", "- company SN"), Set.of(WITH_EMPLOYERS)),
                Arguments.of(parties("- trade-union IT", "- employers-body IT"), Set.of(WORKERS_EMPLOYERS)),
                Arguments.of(parties("- national-government IT", "- bank-or-money-transfer SN"), Set.of(WITH_BANKS)),
                Arguments.of(parties("- international-organisation -", "- company SN"), Set.of(WITH_INTERNATIONAL)),
                Arguments.of(
                        parties("- international-organisation -", "- international-organisation -"),
                        Set.of(INTERNATIONAL_ONLY)),
                Arguments.of(
                        parties("- international-organisation -", "- international-organisation -", "- - SN"),
                        Set.of()),
                Arguments.of(parties("- civil-society -", "- academia -"), Set.of(CIVIL_SOCIETY)),
                Arguments.of(parties("- civil-society -", "- academia -", "- local-government IT"), Set.of()),
                Arguments.of(parties("- national-government IT", "- - -"), Set.of(NOT_KNOWN)),
                Arguments.of(parties(), Set.of(NOT_KNOWN)));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void followFromPartsAndKinds(List<PartyFacts> parties, Set<Constellation> expected) {
        assertThat(Constellation.of(parties)).isEqualTo(expected);
    }

    @Test
    void guessNothingWherePartsAreNotKnown() {
        assertThat(Constellation.of(parties("- national-government SN", "- national-government IT")))
                .isEmpty();
    }

    @Test
    void takeAStateForItsGovernment() {
        assertThat(Constellation.of(List.of(
                        PartyFacts.state("origin", new CountryCode("SN")),
                        PartyFacts.state("destination", new CountryCode("IT")))))
                .containsExactly(ORIGIN_DESTINATION);
    }

    @Test
    void areKnownByTheirCode() {
        for (Constellation one : Constellation.values()) {
            assertThat(Constellation.of(one.code())).contains(one);
        }
        assertThat(Constellation.of("nobody")).isEmpty();
    }
}
