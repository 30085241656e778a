package corridor.programme.agenda;

import corridor.shared.LocalizedText.Rendering;

/** What changed about one session, as a sentence. */
public record Change(Rendering title, String url, String kind, String sentence) {}
