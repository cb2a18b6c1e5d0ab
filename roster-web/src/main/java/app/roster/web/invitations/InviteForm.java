package app.roster.web.invitations;

import app.roster.access.TeamRole;
import app.roster.clients.EmailAddress;
import app.roster.invitations.InvitationDraft;
import java.io.Serializable;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What was typed and chosen in the dialog that invites. */
public final class InviteForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String email;
  private TeamRole role;
  private String message;
  private String language;
  private int days;
  private String key;

  /**
   * Begins anew.
   *
   * @param offered the role that is chosen at first; empty to invite a client
   */
  void begin(Optional<TeamRole> offered, Locale locale, int usualDays) {
    email = null;
    role = offered.orElse(null);
    language = locale.toLanguageTag();
    days = usualDays;
    renewKey();
  }

  /** What comes next is another invitation, not the same one once more. */
  void renewKey() {
    key = UUID.randomUUID().toString();
  }

  InvitationDraft draft(EmailAddress address) {
    String text = message == null ? "" : message;
    return new InvitationDraft(address, Optional.ofNullable(role), text, locale(), days, key);
  }

  Locale locale() {
    return Locale.forLanguageTag(language);
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Name of the role in the team; null for a client. */
  public String getRole() {
    return role == null ? null : role.name();
  }

  public void setRole(String role) {
    this.role = TeamRole.named(role);
  }

  public String getMessage() {
    return message;
  }

  public void setMessage(String message) {
    this.message = message;
  }

  /** Language of the mail, as a tag such as {@code de}. */
  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  /** How many days the invitation can be accepted. */
  public int getDays() {
    return days;
  }

  public void setDays(int days) {
    this.days = days;
  }
}
