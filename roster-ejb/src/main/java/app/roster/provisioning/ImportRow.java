package app.roster.provisioning;

/**
 * One row of an import, without its password.
 *
 * @param row number a spreadsheet shows beside it
 * @param outcome {@code CREATED}, {@code INVITED}, {@code SKIPPED}, {@code FAILED}; empty before
 * @param generated whether the person gets a generated password, if an account is made
 * @param cell address of the cell that is wrong, such as {@code E7}; empty if none is
 * @param column header of that cell
 * @param code stable name of what is wrong; empty if nothing is
 * @param detail fills the text of the code
 */
public record ImportRow(
    int row,
    String email,
    Verdict verdict,
    String outcome,
    boolean generated,
    String cell,
    String column,
    String code,
    String detail) {

  boolean isCreated() {
    return outcome.equals("CREATED");
  }

  boolean isFailed() {
    return outcome.equals("FAILED");
  }
}
