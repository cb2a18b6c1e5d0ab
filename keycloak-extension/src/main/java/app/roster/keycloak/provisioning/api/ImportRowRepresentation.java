package app.roster.keycloak.provisioning.api;

import app.roster.keycloak.provisioning.row.ImportRowEntity;
import app.roster.keycloak.provisioning.row.RowOutcome;
import app.roster.keycloak.provisioning.row.RowViolation;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * One row as JSON. {@code field}, {@code code} and {@code args} are those of its first violation.
 *
 * @param outcome null until the row is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportRowRepresentation(
    int row,
    String email,
    String verdict,
    @JsonInclude(JsonInclude.Include.ALWAYS) String outcome,
    String field,
    String code,
    List<String> args,
    List<RowViolation> violations,
    String userId) {

  static ImportRowRepresentation of(ImportRowEntity row) {
    List<RowViolation> violations = row.violations();
    RowViolation first = violations.isEmpty() ? null : violations.get(0);
    return new ImportRowRepresentation(
        row.row(),
        row.email().orElse(null),
        row.verdict().name(),
        row.outcome().map(RowOutcome::name).orElse(null),
        first == null ? null : first.field(),
        first == null ? null : first.code(),
        first == null ? null : first.args(),
        first == null ? null : violations,
        row.userId().orElse(null));
  }
}
