package app.roster.keycloak.provisioning;

import jakarta.persistence.Query;
import java.util.Optional;

/** Which imports of a realm are wanted. Those still coming in are nobody's business. */
public record ImportFilter(Optional<String> organizationId, Optional<ImportStatus> status) {

  /** From {@code from} on; the import is called {@code i}. */
  String query() {
    return " from RosterImport i where i.realmId = :realm and i.status <> :intake"
        + (organizationId.isPresent() ? " and i.organizationId = :organization" : "")
        + (status.isPresent() ? " and i.status = :status" : "")
        + " order by i.createdAt desc";
  }

  void giveValues(Query query, String realmId) {
    query.setParameter("realm", realmId);
    query.setParameter("intake", ImportStatus.INTAKE);
    organizationId.ifPresent(id -> query.setParameter("organization", id));
    status.ifPresent(value -> query.setParameter("status", value));
  }
}
