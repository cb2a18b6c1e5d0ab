package app.roster.keycloak.membership;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** That a person agreed to share with an organization: to which words, when. Only ever added. */
@Entity(name = "RosterConsent")
@Table(name = "ROSTER_CONSENT")
public class ConsentEntity {

  @Id
  @Column(name = "ID", length = 36)
  private String id;

  @Column(name = "REALM_ID", nullable = false, updatable = false)
  private String realmId;

  @Column(name = "ORG_ID", nullable = false, updatable = false)
  private String organizationId;

  @Column(name = "USER_ID", nullable = false, updatable = false)
  private String userId;

  @Column(name = "INVITATION_ID", updatable = false)
  private String invitationId;

  @Column(name = "REQUEST_ID", updatable = false)
  private String requestId;

  @Column(name = "TEXT_VERSION", nullable = false, updatable = false)
  private String textVersion;

  @Column(name = "LOCALE", nullable = false, updatable = false)
  private String locale;

  @Column(name = "GIVEN_AT", nullable = false, updatable = false)
  private long givenAt;

  protected ConsentEntity() {}

  ConsentEntity(String realmId, Consent consent) {
    this.id = UUID.randomUUID().toString();
    this.realmId = realmId;
    this.organizationId = consent.organizationId();
    this.userId = consent.userId();
    this.invitationId = consent.occasion().invitationId();
    this.requestId = consent.occasion().requestId();
    this.textVersion = consent.textVersion();
    this.locale = consent.locale();
    this.givenAt = consent.givenAt().toEpochMilli();
  }
}
