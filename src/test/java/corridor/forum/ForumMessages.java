package corridor.forum;

import corridor.DynamicMessages;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Message keys that the pages of forums put together. */
class ForumMessages implements DynamicMessages {

    @Override
    public Map<String, List<String>> endings() {
        Map<String, List<String>> endings = new LinkedHashMap<>();
        endings.put("settings.area.", List.of("forum"));
        endings.put("refusal.", List.of("calls-unreleased"));
        endings.put("forum.across.", List.of("sessions"));
        endings.put("forum.kind.", List.of("global", "regional", "inter-regional"));
        endings.put("forum.members.", List.of("exact", "about", "at-least"));
        endings.put("forum.seat.", List.of("previous", "current", "next"));
        endings.put("forum.vacant.", List.of("gap", "not-named", "no-such-cycle", "unknown"));
        endings.put("forum.field.", List.of("name", "kind", "organisation", "total"));
        endings.put(
                "cycle.state.",
                List.of(
                        "draft",
                        "announced",
                        "preparing",
                        "under-way",
                        "concluded",
                        "closed",
                        "handed-over",
                        "cancelled"));
        endings.put("cycle.action.", List.of("announce", "prepare", "begin", "conclude", "close", "reopen", "cancel"));
        endings.put("cycle.standing.", List.of("done", "open", "waiting", "not-needed"));
        endings.put("cycle.fact.", List.of("number", "chair", "year", "place"));
        endings.put(
                "cycle.field.",
                List.of("title", "theme", "vision", "from", "until", "number", "zone", "place", "country", "host"));
        endings.put("cycle.wrong.", List.of("title", "too-long", "number", "date", "reversed", "zone"));
        endings.put(
                "cycle.step.",
                Stream.concat(
                                Stream.of(
                                        "name-chair",
                                        "dates-and-zone",
                                        "theme",
                                        "announce",
                                        "prepare",
                                        "roundtables",
                                        "call",
                                        "call-decided",
                                        "call-decided.counts",
                                        "call-released",
                                        "hold",
                                        "close",
                                        "hand-over"),
                                Stream.of("teams", "sessions-public", "notes", "papers")
                                        .flatMap(one -> Stream.of(one, one + ".counts")))
                        .toList());
        endings.put("cycle.", List.of("new", "new.lead", "edit", "edit.lead", "clone", "clone.lead", "draft", "save"));
        endings.put(
                "body.kind.",
                List.of("steering-group", "friends", "working-group", "committee", "secretariat", "track"));
        endings.put("body.part.", List.of("chair", "co-chair", "member", "observer"));
        endings.put("body.", List.of("add", "edit"));
        endings.putAll(sessions());
        endings.putAll(pitches());
        endings.putAll(papers());
        return endings;
    }

    private static Map<String, List<String>> papers() {
        return Map.of(
                "paper.kind.",
                List.of("background", "concept", "annotated-agenda", "report"),
                "paper.state.",
                List.of("draft", "in-comments", "revising", "published", "dropped"),
                "paper.stage.",
                List.of("working", "circulated", "published"),
                "paper.action.",
                List.of("circulate", "revise", "publish", "replace", "drop"),
                "paper.standing.",
                List.of("open", "taken-in", "partly", "not"),
                "paper.circle.",
                List.of("participants", "members"));
    }

    private static Map<String, List<String>> pitches() {
        return Map.of(
                "pitch.state.",
                List.of("offered", "confirmed", "given", "declined", "withdrawn"),
                "pitch.action.",
                List.of("confirm", "decline", "give", "withdraw"),
                "tasks.",
                List.of(
                        "pitch-confirm",
                        "pack-sign",
                        "pack-receive",
                        "cycle-announce",
                        "cycle-close",
                        "session-notes",
                        "paper-comments",
                        "paper-answer",
                        "note-consent"),
                "pack.state.",
                List.of("prepared", "signed", "received"),
                "pack.action.",
                List.of("sign", "reopen", "receive"),
                "cycle.handover.",
                List.of("lessons", "sessions", "bodies", "documents", "papers"),
                "cycle.part.",
                List.of("roundtables", "calls"),
                "letters.group.",
                List.of("forum"),
                "letters.",
                Stream.of("pitch-offered", "paper-circulated", "paper-published")
                        .flatMap(one -> Stream.of("forum." + one + ".subject", "forum." + one + ".text"))
                        .toList(),
                "thread.",
                List.of("presents", "presents-of", "answers", "answers-of"));
    }

    private static Map<String, List<String>> sessions() {
        return Map.of(
                "session.kind.",
                List.of(
                        "roundtable",
                        "pitches",
                        "talks",
                        "plenary",
                        "special",
                        "workshop",
                        "side-event",
                        "marketplace"),
                "session.state.",
                List.of("planned", "public", "held", "reported", "cancelled"),
                "session.reach.",
                List.of("public", "community", "forum", "restricted"),
                "session.part.",
                List.of("co-chair", "team", "rapporteur", "moderator", "speaker", "expert"),
                "session.note.",
                List.of("point", "conclusion", "practice", "open-question"),
                "session.action.",
                List.of("publish", "hold", "report", "cancel"),
                "session.field.",
                List.of("title", "brief", "code", "kind", "roundtable", "minutes", "capacity", "position", "questions"),
                "session.wrong.",
                List.of("title", "too-long", "kind", "minutes", "capacity", "reach"));
    }
}
