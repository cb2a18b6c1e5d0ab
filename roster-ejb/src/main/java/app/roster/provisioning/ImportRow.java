package app.roster.provisioning;

/**
 * One row of an import, without its password.
 *
 * @param row number a spreadsheet shows beside it
 * @param outcome {@code CREATED}, {@code INVITED}, {@code SKIPPED}, {@code FAILED}; empty before
 * @param column header of the cell that is wrong; empty if none is
 * @param code stable name of what is wrong; empty if nothing is
 * @param detail fills the text of the code
 */
public record ImportRow(
    int row,
    String email,
    Verdict verdict,
    String outcome,
    String column,
    String code,
    String detail) {}
