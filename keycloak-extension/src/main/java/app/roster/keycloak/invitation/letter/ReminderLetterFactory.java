package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Occasion;

/** Makes the writers of reminders. */
public final class ReminderLetterFactory extends OccasionLetterFactory {

  public ReminderLetterFactory() {
    super(Occasion.REMINDER);
  }
}
