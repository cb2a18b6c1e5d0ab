package app.roster.provisioning;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was wrong with one cell of an upload. Written by the thousand, without objects. */
@Entity
@Table(name = "import_problem")
class ImportProblem {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(name = "import_id", nullable = false, updatable = false)
  private String importId;

  @Column(name = "row_number", nullable = false, updatable = false)
  private int row;

  @Column(nullable = false, updatable = false)
  private String cell;

  @Column(nullable = false, updatable = false)
  private String field;

  @Column(nullable = false, updatable = false)
  private String code;

  @Column(updatable = false)
  private String email;

  @Column(updatable = false)
  private String detail;

  protected ImportProblem() {}

  ImportRow asRow() {
    return new ImportRow(row, email, Verdict.ERROR, "", false, cell, field, code, detail);
  }
}
