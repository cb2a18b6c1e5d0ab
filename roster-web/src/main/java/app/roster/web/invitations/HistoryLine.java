package app.roster.web.invitations;

import app.roster.invitations.InvitationHistory.Event;
import app.roster.kernel.UserId;
import app.roster.web.shell.Moments;
import app.roster.web.shell.Texts;
import java.util.Map;

/** One thing that happened to an invitation. A class with getters: EL does not read records. */
public final class HistoryLine {

  /** What can have happened, with its picture. A newer Keycloak may tell more than we know. */
  static final Map<String, String> ICONS =
      Map.ofEntries(
          Map.entry("created", "pi-user-plus"),
          Map.entry("imported", "pi-user-plus"),
          Map.entry("resent", "pi-send"),
          Map.entry("reminded", "pi-send"),
          Map.entry("sent", "pi-check"),
          Map.entry("failed", "pi-exclamation-triangle"),
          Map.entry("opened", "pi-eye"),
          Map.entry("link_copied", "pi-link"),
          Map.entry("expiry_changed", "pi-calendar"),
          Map.entry("accepted", "pi-check"),
          Map.entry("declined", "pi-times"),
          Map.entry("cancelled", "pi-times"),
          Map.entry("expired", "pi-exclamation-triangle"),
          Map.entry("stopped", "pi-times"),
          Map.entry("resumed", "pi-check"));

  private final String text;
  private final String time;
  private final String icon;

  private HistoryLine(String text, String time, String icon) {
    this.text = text;
    this.time = time;
    this.icon = icon;
  }

  static HistoryLine of(Event event, Map<UserId, String> names, Moments moments, Texts texts) {
    String type = ICONS.containsKey(event.type()) ? event.type() : "other";
    String what = texts.of("invitations", "history." + type);
    String text =
        event
            .actor()
            .map(names::get)
            .map(name -> texts.of("invitations", "history.by", what, name))
            .orElse(what);
    return new HistoryLine(text, moments.exact(event.at()), ICONS.getOrDefault(type, "pi-pencil"));
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
