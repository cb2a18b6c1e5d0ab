package app.roster.web.invitations;

import app.roster.invitations.InvitationHistory.Event;
import app.roster.kernel.UserId;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import java.util.Map;

/** One thing that happened to an invitation. A class with getters: EL does not read records. */
public final class HistoryLine {

  private final String text;
  private final String time;
  private final String icon;

  private HistoryLine(String text, String time, String icon) {
    this.text = text;
    this.time = time;
    this.icon = icon;
  }

  static HistoryLine of(Event event, Map<UserId, String> names, Moments moments, Texts texts) {
    String what = texts.of("invitations", "history." + event.type());
    String text =
        event
            .actor()
            .map(names::get)
            .map(name -> texts.of("invitations", "history.by", what, name))
            .orElse(what);
    return new HistoryLine(text, moments.exact(event.at()), icon(event.type()));
  }

  private static String icon(String type) {
    return switch (type) {
      case "created", "imported" -> "pi-user-plus";
      case "sent" -> "pi-check";
      case "link_copied" -> "pi-link";
      case "expiry_changed" -> "pi-calendar";
      case "failed", "expired" -> "pi-exclamation-triangle";
      case "opened" -> "pi-eye";
      case "declined", "cancelled", "stopped" -> "pi-times";
      default -> "pi-send";
    };
  }

  public String getText() {
    return text;
  }

  public String getTime() {
    return time;
  }

  /** Name of its picture in PrimeIcons. */
  public String getIcon() {
    return icon;
  }
}
