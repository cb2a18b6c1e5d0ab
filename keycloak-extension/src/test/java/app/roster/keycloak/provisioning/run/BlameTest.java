package app.roster.keycloak.provisioning.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;

class BlameTest {

  private static ModelException of(String state) {
    return new ModelException(
        "Database operation failed", new RuntimeException(new SQLException("text", state)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"22001", "22P05", "23505", "23502"})
  void values_and_constraints_are_faults_of_rows(String state) {
    assertThat(Blame.liesInRows(of(state))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"57P01", "57P03", "08006", "08003", "53300", "40001", "40P01", "25P02"})
  void lost_connections_and_collisions_are_not(String state) {
    assertThat(Blame.liesInRows(of(state))).isFalse();
  }

  @Test
  void a_failure_that_says_nothing_is_not() {
    assertThat(Blame.liesInRows(of(null))).isFalse();
    assertThat(Blame.liesInRows(new ModelException("text", new IllegalStateException()))).isFalse();
  }

  @Test
  void a_duplicate_and_a_refusal_of_keycloak_itself_are() {
    assertThat(Blame.liesInRows(new ModelDuplicateException("text"))).isTrue();
    assertThat(Blame.liesInRows(new ModelException("text"))).isTrue();
  }
}
