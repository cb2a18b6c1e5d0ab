package app.roster.keycloak.invitation;

/** Why somebody is written to about an invitation. Each is one kind of letter in the outbox. */
public enum Occasion {
  INVITATION("invitation", "rosterInvitationSubject"),
  REMINDER("reminder", "rosterReminderSubject");

  private final String letterKind;
  private final String subjectKey;

  Occasion(String letterKind, String subjectKey) {
    this.letterKind = letterKind;
    this.subjectKey = subjectKey;
  }

  /** Id of the writer of these letters. */
  public String letterKind() {
    return letterKind;
  }

  public String subjectKey() {
    return subjectKey;
  }
}
