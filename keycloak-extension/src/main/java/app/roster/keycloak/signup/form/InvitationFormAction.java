package app.roster.keycloak.signup.form;

import app.roster.keycloak.access.TeamRole;
import app.roster.keycloak.address.EmailAddress;
import app.roster.keycloak.invitation.row.InvitationEntity;
import app.roster.keycloak.invitation.row.InvitationStatus;
import app.roster.keycloak.settings.Settings;
import app.roster.keycloak.signup.Handle;
import app.roster.keycloak.signup.JoinHandle;
import app.roster.keycloak.signup.mailbox.MailboxProof;
import app.roster.keycloak.wording.PersonName;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.ValidationContext;
import org.keycloak.common.VerificationException;
import org.keycloak.events.Errors;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.utils.Organizations;
import org.keycloak.services.validation.Validation;

/**
 * The registration form, for those who may use it. With an invitation the address is the invited
 * one and no other. It counts as verified if the key came by mail, since it was in that mailbox
 * alone and the account is new; a copied link proves nothing. Who comes by an organization's own
 * page registers with any address and proves it afterwards.
 */
final class InvitationFormAction implements FormAction {

  private static final String EMAIL = Validation.FIELD_EMAIL;

  @Override
  public void buildPage(FormContext context, LoginFormsProvider form) {
    Optional<InvitationEntity> invitation = invitation(context);
    if (invitation.isEmpty() && !mayRegister(context)) {
      form.setInfo("rosterRegistrationByInvitation");
    }
    invitation.ifPresent(found -> show(context, form, found));
    asked(context)
        .ifPresent(
            found -> form.setAttribute("joining", Map.of("organizationName", found.getName())));
  }

  @Override
  public void validate(ValidationContext context) {
    MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
    Optional<InvitationEntity> invitation = invitation(context);
    if (invitation.isEmpty() && !mayRegister(context)) {
      context.error(Errors.REGISTRATION_DISABLED);
      context.excludeOtherErrors();
      context.validationError(form, List.of(new FormMessage("rosterRegistrationByInvitation")));
      return;
    }
    if (invitation.isPresent() && !isFor(invitation.get(), form.getFirst(EMAIL))) {
      context.error(Errors.INVALID_EMAIL);
      context.validationError(form, List.of(new FormMessage(EMAIL, "rosterEmailLocked")));
      return;
    }
    context.success();
  }

  @Override
  public void success(FormContext context) {
    MailboxProof.madeIn(context.getAuthenticationSession());
    if (provesMailbox(context)) {
      // Each look at an account that was just made costs Keycloak several queries.
      UserModel user = context.getUser();
      invitation(context)
          .filter(invitation -> isFor(invitation, user.getEmail()))
          .ifPresent(invitation -> proved(context, user, invitation));
    }
  }

  private static void proved(FormContext context, UserModel user, InvitationEntity invitation) {
    user.setEmailVerified(true);
    Agreement.note(
        invitation,
        context.getHttpRequest().getDecodedFormParameters(),
        context.getAuthenticationSession());
  }

  private static boolean provesMailbox(FormContext context) {
    return new Handle(context.getSession()).provesMailbox(context.getAuthenticationSession());
  }

  @Override
  public boolean requiresUser() {
    return false;
  }

  @Override
  public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
    return true;
  }

  @Override
  public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
    // the page that connects is asked for by its own trigger
  }

  @Override
  public void close() {
    // nothing is held
  }

  private static Optional<InvitationEntity> invitation(FormContext context) {
    return new Handle(context.getSession()).invitation(context.getAuthenticationSession());
  }

  private static boolean mayRegister(FormContext context) {
    return Settings.of(context.getRealm()).openRegistration()
        || asked(context).isPresent()
        || invitedByKeycloak(context);
  }

  /** The organization whose own page led here. */
  private static Optional<OrganizationModel> asked(FormContext context) {
    return new JoinHandle(context.getSession()).organization(context.getAuthenticationSession());
  }

  /** Keycloak's own invitation, which its own step of the form checks in full. */
  private static boolean invitedByKeycloak(FormContext context) {
    try {
      return Organizations.parseInvitationToken(context.getSession(), context.getHttpRequest())
          != null;
    } catch (VerificationException notGenuine) {
      return false;
    }
  }

  private static void show(
      FormContext context, LoginFormsProvider form, InvitationEntity invitation) {
    if (invitation.statusAt(Instant.now()) == InvitationStatus.CANCELLED) {
      // Said before the form is filled in, not only when it is too late to turn back.
      form.setInfo("rosterSignUpWithdrawn");
      form.setAttribute("invitation", Map.of("email", invitation.email()));
      return;
    }
    form.setAttribute("invitation", describe(context, invitation));
  }

  private static boolean isFor(InvitationEntity invitation, String address) {
    return EmailAddress.parse(address)
        .filter(parsed -> parsed.value().equals(invitation.email()))
        .isPresent();
  }

  /** What the theme's registration page reads as {@code invitation}. */
  private static Map<String, Object> describe(FormContext context, InvitationEntity invitation) {
    KeycloakSession session = context.getSession();
    OrganizationModel organization =
        session.getProvider(OrganizationProvider.class).getById(invitation.organizationId());
    UserModel inviter = session.users().getUserById(context.getRealm(), invitation.inviterId());
    return Map.of(
        "email", invitation.email(),
        "organizationName", organization == null ? "" : organization.getName(),
        "inviterName", inviter == null ? "" : PersonName.of(inviter),
        "memberKind", invitation.kind().name(),
        "teamRole", invitation.role().map(TeamRole::name).orElse(""),
        // Of a mailbox that is not proven the question has to wait.
        "canAgree", provesMailbox(context),
        "agreed", Agreement.isIn(context.getHttpRequest().getDecodedFormParameters()));
  }
}
