package app.roster.clients.feed;

import app.roster.testing.KeycloakPeer.Answer;

/** What Keycloak's change feed says of one organization, as JSON. */
record FeedItems(String organization) {

  Answer page(String next, String... items) {
    return Answer.json(
        200,
        "{\"items\":[%s],\"next\":\"%s\",\"resync\":false}"
            .formatted(String.join(",", items), next));
  }

  String organizationChange(String name) {
    return """
        {"type":"organization.changed","organizationId":"%s",
         "organization":{"id":"%1$s","name":"%s","alias":"a","enabled":true}}
        """
        .formatted(organization, name);
  }

  String goneOrganization() {
    return "{\"type\":\"organization.changed\",\"organizationId\":\"%s\",\"organization\":null}"
        .formatted(organization);
  }

  String client(String user, String firstName, String state) {
    return """
        {"type":"member.joined","organizationId":"%s","userId":"%s","client":{"userId":"%2$s",
         "organizationId":"%1$s","email":"%2$s@example.org","firstName":"%s","lastName":"L",
         "birthdate":"1981-11-20","gender":"female","zoneinfo":"Europe/Berlin","locale":"de",
         "enabled":true,"joinedAt":"2026-01-02T03:04:05Z","lastSignInAt":null,"state":"%s"}}
        """
        .formatted(organization, user, firstName, state);
  }

  String gone(String type, String user) {
    return "{\"type\":\"%s\",\"organizationId\":\"%s\",\"userId\":\"%s\",\"client\":null}"
        .formatted(type, organization, user);
  }

  String invitation(String id, String status) {
    return """
        {"type":"invitation.changed","organizationId":"%s","invitationId":"%s","invitation":{
         "id":"%2$s","email":"eve@example.org","kind":"CLIENT","status":"%s","delivery":"SENT",
         "createdAt":"2026-01-02T03:04:05Z","expiresAt":"2099-01-02T03:04:05Z","sendCount":1}}
        """
        .formatted(organization, unique(id), status);
  }

  String request(String type, String id, String status) {
    return """
        {"type":"%s","organizationId":"%s","requestId":"%s","request":{"id":"%3$s",
         "organizationId":"%2$s","userId":"eve","email":"eve@example.org",
         "message":"%4$s says hello","status":"%5$s","createdAt":"2026-01-02T03:04:05Z"}}
        """
        .formatted(type, organization, unique(id), id, status);
  }

  String goneRequest(String id) {
    return "{\"type\":\"request.withdrawn\",\"organizationId\":\"%s\",\"requestId\":\"%s\"}"
        .formatted(organization, unique(id));
  }

  private String unique(String id) {
    return id + organization.substring(0, 8);
  }

  String pro(String user, String role) {
    return """
        {"type":"member.changed","organizationId":"%s","userId":"%s","client":null,
         "practitioner":{"firstName":"P","enabled":true,"role":"%s"}}
        """
        .formatted(organization, user, role);
  }

  String undelivered(String id) {
    return invitation(id, "PENDING")
        .replace("\"kind\":\"CLIENT\"", "\"kind\":\"PRO\",\"role\":\"PRACTITIONER\"")
        .replace("\"SENT\"", "\"FAILED\",\"deliveryReason\":\"unreachable\"");
  }
}
