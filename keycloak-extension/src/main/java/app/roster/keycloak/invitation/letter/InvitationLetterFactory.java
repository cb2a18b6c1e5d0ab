package app.roster.keycloak.invitation.letter;

import app.roster.keycloak.invitation.Occasion;

/** Makes the writers of invitation mails. */
public final class InvitationLetterFactory extends OccasionLetterFactory {

  public InvitationLetterFactory() {
    super(Occasion.INVITATION);
  }
}
