package app.roster.keycloak.joinrequest;

import app.roster.keycloak.mail.Letter;
import app.roster.keycloak.mail.LetterProvider;
import app.roster.keycloak.mail.Undelivered;
import app.roster.keycloak.settings.Settings;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.organization.OrganizationProvider;

/** Tells a person what became of a request. */
final class AnswerLetter implements LetterProvider {

  private static final String TEMPLATE = "roster-answer.ftl";

  private final KeycloakSession session;

  AnswerLetter(KeycloakSession session) {
    this.session = session;
  }

  @Override
  public Optional<Letter> write(String requestId) {
    return new JoinRequestRows(session)
        .all(List.of(requestId)).stream()
            .filter(request -> subjectKey(request).isPresent())
            .findFirst()
            .flatMap(request -> organization(request).map(from -> letter(request, from)));
  }

  @Override
  public void sent(String requestId) {
    // a request keeps no record of its mails
  }

  @Override
  public void failed(String requestId, Undelivered reason) {
    // the outbox goes on trying; the page tells the person too
  }

  @Override
  public void close() {
    // nothing is held
  }

  private Letter letter(JoinRequestEntity request, OrganizationModel organization) {
    RealmModel realm = session.getContext().getRealm();
    Settings settings = Settings.of(realm);
    String from = Letter.oneLine(organization.getName());
    String product = Letter.oneLine(settings.productName());
    Map<String, Object> attributes = new HashMap<>();
    attributes.put("accepted", request.status() == JoinRequestStatus.ACCEPTED);
    attributes.put("organization", from);
    attributes.put("product", product);
    attributes.put(
        "link",
        settings.appUrl().map(app -> app.resolve("dashboard")).map(URI::toString).orElse(""));
    attributes.put("support", settings.supportAddress().orElse(""));
    return new Letter(
        request.email(),
        request.locale(),
        subjectKey(request).orElseThrow(),
        List.of(from, product),
        TEMPLATE,
        attributes);
  }

  private static Optional<String> subjectKey(JoinRequestEntity request) {
    return switch (request.status()) {
      case ACCEPTED -> Optional.of("rosterAnswerAcceptedSubject");
      case REJECTED -> Optional.of("rosterAnswerRejectedSubject");
      case OPEN, WITHDRAWN -> Optional.empty();
    };
  }

  private Optional<OrganizationModel> organization(JoinRequestEntity request) {
    return Optional.ofNullable(
            session.getProvider(OrganizationProvider.class).getById(request.organizationId()))
        .filter(OrganizationModel::isEnabled);
  }
}
