package corridor.demo;

import static corridor.demo.PracticeFile.orEmpty;
import static corridor.demo.PracticeFile.orNone;

import corridor.registers.EntryHead;
import corridor.shared.Corridor;
import corridor.shared.Years;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an entry is called and sorted under: what its file says, or what the practice says that is the same thing. */
final class RegisterHeads {

    private RegisterHeads() {}

    static EntryHead of(RegisterFile file, @Nullable PracticeFile practice) {
        PracticeFile same = file.same() ? practice : null;
        PracticeFile.PlacesFile places = same == null ? null : same.places();
        Years years = file.years() == null && same != null ? same.years() : file.years();
        return new EntryHead(
                file.title() == null && same != null ? same.title() : orEmpty(file.title()),
                file.summary() == null && same != null ? same.summary() : orEmpty(file.summary()),
                either(file.themes(), same, PracticeFile::themes),
                either(file.countries(), places, PracticeFile.PlacesFile::countries),
                either(file.regions(), places, PracticeFile.PlacesFile::regions),
                file.corridors() == null && places != null
                        ? orNone(places.corridors()).stream()
                                .map(Corridor::parse)
                                .toList()
                        : orNone(file.corridors()),
                either(
                        file.organisations(),
                        same == null ? null : same.proponents(),
                        PracticeFile.ProponentsFile::organisations),
                either(file.objectives(), same, PracticeFile::objectives),
                either(file.targets(), same, PracticeFile::targets),
                day(years == null ? null : years.from()),
                day(years == null ? null : years.to()));
    }

    private static <F, T> List<T> either(
            @Nullable List<T> own, @Nullable F other, Function<F, @Nullable List<T>> said) {
        return own == null && other != null ? orNone(said.apply(other)) : orNone(own);
    }

    private static String day(@Nullable Integer year) {
        return Objects.toString(year, "");
    }
}
