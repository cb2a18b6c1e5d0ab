package app.roster.provisioning;

import app.roster.provisioning.csv.RowProblem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What was wrong with one cell of an upload. */
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
  private String field;

  @Column(nullable = false, updatable = false)
  private String code;

  @Column(updatable = false)
  private String email;

  @Column(updatable = false)
  private String detail;

  protected ImportProblem() {}

  ImportProblem(ImportId upload, RowProblem problem) {
    importId = upload.value();
    row = problem.row();
    field = problem.column();
    code = problem.code();
    email = problem.email();
    detail = problem.detail();
  }

  ImportRow asRow() {
    return new ImportRow(row, email, Verdict.ERROR, "", field, code, detail);
  }
}
