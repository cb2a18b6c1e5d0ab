package app.roster.web.provisioning;

import app.roster.provisioning.ImportRow;

/** One row of an import as the page shows it. A class with getters: EL does not read records. */
public final class RowLine {

  private final ImportRow row;
  private final String problem;

  RowLine(ImportRow row, String problem) {
    this.row = row;
    this.problem = problem;
  }

  public int getRow() {
    return row.row();
  }

  public String getEmail() {
    return row.email();
  }

  public String getVerdict() {
    return row.verdict().name();
  }

  public String getOutcome() {
    return row.outcome();
  }

  /** Whether the person gets a generated password, if an account is made. */
  public boolean isGenerated() {
    return row.generated();
  }

  /** Address of the cell in a spreadsheet; empty if nothing is wrong. */
  public String getCell() {
    return row.cell();
  }

  public String getColumn() {
    return row.column();
  }

  public String getProblem() {
    return problem;
  }
}
