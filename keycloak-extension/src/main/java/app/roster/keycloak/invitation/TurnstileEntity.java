package app.roster.keycloak.invitation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** One of the rows that are only ever locked. */
@Entity(name = "RosterTurnstile")
@Table(name = "ROSTER_TURNSTILE")
public class TurnstileEntity {

  @Id
  @Column(name = "ID")
  private int id;

  protected TurnstileEntity() {}
}
