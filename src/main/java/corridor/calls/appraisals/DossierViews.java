package corridor.calls.appraisals;

import corridor.access.Reader;
import corridor.actors.Organisation;
import corridor.actors.Organisations;
import corridor.audit.Audit;
import corridor.calls.Call;
import corridor.calls.Convening;
import corridor.calls.submissions.Attached;
import corridor.questions.QuestionSet;
import corridor.questions.QuestionSets;
import corridor.questions.QuestionView;
import corridor.questions.QuestionViews;
import corridor.shared.Outcome;
import corridor.shared.Refusal;
import corridor.ui.Frame;
import corridor.workflow.Offer;
import corridor.workflow.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts dossiers before those who decide on them. */
@Component
class DossierViews {

    private final Dossiers dossiers;
    private final Organisations organisations;
    private final QuestionSets sets;
    private final QuestionViews questions;
    private final Convening convening;
    private final ObjectProvider<FoundSource> found;
    private final Audit audit;
    private final Attached attached;

    DossierViews(
            Dossiers dossiers,
            Organisations organisations,
            QuestionSets sets,
            QuestionViews questions,
            Convening convening,
            ObjectProvider<FoundSource> found,
            Audit audit,
            Attached attached) {
        this.dossiers = dossiers;
        this.organisations = organisations;
        this.sets = sets;
        this.questions = questions;
        this.convening = convening;
        this.found = found;
        this.audit = audit;
        this.attached = attached;
    }

    List<DossierView.Row> rows(Frame frame, Call call, List<DossierFile> files) {
        Map<Long, Organisation> owners =
                organisations.byId(files.stream().map(DossierFile::owner).toList());
        Map<Long, FoundSource.Sum> sums = new HashMap<>();
        found.stream().forEach(part -> sums.putAll(part.sums(call.id())));
        return files.stream()
                .map(one -> {
                    FoundSource.Sum sum = sums.getOrDefault(one.dossier().id(), FoundSource.Sum.NONE);
                    return new DossierView.Row(
                            one, name(frame, owners.get(one.owner())), sum.phase(), sum.delivered(), sum.mean());
                })
                .toList();
    }

    private static String name(Frame frame, @Nullable Organisation one) {
        return one == null ? "" : frame.in(one.name()).text();
    }

    DossierView.Whole whole(Frame frame, DossierFile file) {
        Call call = dossiers.call(file.dossier());
        QuestionSet set =
                Optional.ofNullable(call.questionSet()).flatMap(sets::find).orElseThrow();
        List<Offer> offers = dossiers.offers(frame.reader(), file.dossier());
        return new DossierView.Whole(
                file,
                call,
                organisations.find(file.owner()).map(one -> name(frame, one)).orElse(""),
                questions.said(frame, set, file.answers(), documents(frame, file, set)),
                offers,
                found.stream()
                        .flatMap(part -> part.found(frame, file.dossier().id()).stream())
                        .toList(),
                convening.homes(frame.reader(), call),
                audit.historyOf(file.dossier().reference()),
                Set.of("recommended", "ineligible").contains(file.dossier().state())
                        && found.stream().anyMatch(part -> part.nobodyDecides(call, file.dossier())));
    }

    private Map<String, QuestionView.Attached> documents(Frame frame, DossierFile file, QuestionSet set) {
        Map<String, QuestionView.Attached> documents = new HashMap<>();
        attached.sent(file.dossier().submission(), set, file.answers())
                .forEach((value, one) -> documents.put(
                        value, one.named(frame, value, file.dossier().url() + "/documents/" + value)));
        return documents;
    }

    /** What this reader may do with many at once. */
    List<String> together(Reader reader, Call call) {
        List<String> steps = new ArrayList<>();
        if (reader.may(DossierLifecycle.SIFTING, call.conveners())) {
            steps.add("admit");
        }
        if (reader.may(DossierLifecycle.RECOMMENDING, call.conveners())) {
            steps.addAll(List.of("recommend-accepted", "recommend-waitlisted", "recommend-declined"));
        }
        if (reader.may(DossierLifecycle.DECIDING, call.conveners())) {
            steps.add("decide");
        }
        return steps;
    }

    /** The sentence for each that was refused, under its number; what this reader does not see has none. */
    List<String> refused(Frame frame, Call call, List<Target> picked, List<Outcome<Long>> outcomes) {
        Map<Long, Integer> numbers = dossiers.list(frame.reader(), call).orThrow().stream()
                .collect(Collectors.toMap(
                        one -> one.dossier().id(), one -> one.dossier().number()));
        List<String> refused = new ArrayList<>();
        for (int at = 0; at < picked.size(); at++) {
            if (outcomes.get(at) instanceof Outcome.Refused<Long>(Refusal refusal)) {
                refused.add(frame.t(
                        "calls.refused", numbers.getOrDefault(picked.get(at).id(), 0), frame.sentence(refusal)));
            }
        }
        return refused;
    }
}
