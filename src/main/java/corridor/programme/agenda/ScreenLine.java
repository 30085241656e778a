package corridor.programme.agenda;

/** One session on the wall. */
public record ScreenLine(String title, String room, String when) {}
