package app.roster.web.invitations;

import app.roster.invitations.InvitationId;
import app.roster.kernel.NotFoundException;
import jakarta.faces.context.FacesContext;
import java.util.Map;

/**
 * The invitation whose menu was used, as the menu itself named it. The row's place in the list says
 * nothing: the list may have moved while the menu or its question was open.
 *
 * @param email only to speak of it; whatever is done is done by the id
 */
record ChosenInvitation(InvitationId id, String email) {

  static ChosenInvitation posted() {
    Map<String, String> parameters =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
    try {
      return new ChosenInvitation(
          new InvitationId(parameters.get("invitation")), parameters.getOrDefault("email", ""));
    } catch (IllegalArgumentException notAnId) {
      throw new NotFoundException();
    }
  }
}
