package app.roster.keycloak.invitation;

/** Makes the writers of reminders. */
public final class ReminderLetterFactory extends OccasionLetterFactory {

  public ReminderLetterFactory() {
    super(Occasion.REMINDER);
  }
}
