package app.roster.keycloak.invitation;

/** Makes the writers of invitation mails. */
public final class InvitationLetterFactory extends OccasionLetterFactory {

  public InvitationLetterFactory() {
    super(Occasion.INVITATION);
  }
}
