package app.roster.keycloak.audit;

import org.keycloak.events.EventType;

/**
 * Everything the extension reports to Keycloak's event log, named once.
 *
 * <p>Keycloak's event types are a closed list, so each of ours rides on the nearest one and says
 * its own name in the detail {@code roster_event}. {@code docs/events.md} lists exactly these.
 */
public enum AuditEvent {
  INVITATION_CREATED("invitation.created", EventType.INVITE_ORG),
  INVITATION_RESENT("invitation.resent", EventType.INVITE_ORG),
  INVITATION_LINK_COPIED("invitation.link_copied", EventType.INVITE_ORG),
  INVITATION_EXPIRY_CHANGED("invitation.expiry_changed", EventType.INVITE_ORG),
  INVITATION_CANCELLED("invitation.cancelled", EventType.INVITE_ORG),
  INVITATION_ACCEPTED("invitation.accepted", EventType.CUSTOM_REQUIRED_ACTION),
  INVITATION_DECLINED("invitation.declined", EventType.CUSTOM_REQUIRED_ACTION),
  REQUEST_CREATED("request.created", EventType.CUSTOM_REQUIRED_ACTION),
  REQUEST_WITHDRAWN("request.withdrawn", EventType.CUSTOM_REQUIRED_ACTION),
  REQUEST_ACCEPTED("request.accepted", EventType.INVITE_ORG),
  REQUEST_REJECTED("request.rejected", EventType.INVITE_ORG),
  CONTACT_STOPPED("contact.stopped", EventType.INVITE_ORG),
  CONTACT_RESUMED("contact.resumed", EventType.INVITE_ORG),
  ACCOUNT_RENEWED("account.renewed", EventType.CUSTOM_REQUIRED_ACTION),
  MEMBER_DISCONNECTED("member.disconnected", EventType.INVITE_ORG),
  MEMBER_ARCHIVED("member.archived", EventType.INVITE_ORG),
  MEMBER_RESTORED("member.restored", EventType.INVITE_ORG),
  MEMBER_ROLE_CHANGED("member.role_changed", EventType.INVITE_ORG),
  MEMBER_REMOVED("member.removed", EventType.INVITE_ORG),
  MEMBER_IMPORTED("member.imported", EventType.INVITE_ORG),
  ORGANIZATION_SETTINGS_CHANGED("organization.settings_changed", EventType.INVITE_ORG),
  IMPORT_CHECKED("import.checked", EventType.INVITE_ORG),
  IMPORT_CONFIRMED("import.confirmed", EventType.INVITE_ORG),
  IMPORT_MAILS_WANTED("import.mails_wanted", EventType.INVITE_ORG),
  IMPORT_CANCELLED("import.cancelled", EventType.INVITE_ORG),
  IMPORT_PASSWORDS_HANDED_OUT("import.passwords_handed_out", EventType.INVITE_ORG);

  private final String eventName;
  private final EventType type;

  AuditEvent(String eventName, EventType type) {
    this.eventName = eventName;
    this.type = type;
  }

  /** The name in the detail {@code roster_event}. */
  public String eventName() {
    return eventName;
  }

  /** Keycloak's type of the event. */
  public EventType type() {
    return type;
  }
}
