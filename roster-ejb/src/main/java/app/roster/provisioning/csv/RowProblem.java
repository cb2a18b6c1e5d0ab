package app.roster.provisioning.csv;

/**
 * What is wrong with one cell.
 *
 * @param row number a spreadsheet shows beside it
 * @param cell its address in a spreadsheet, such as {@code E7}
 * @param column header of the column
 * @param code stable name of the problem, such as {@code birthdate_format}
 * @param email address of the row as it stands there, to find it again; may be empty
 * @param detail what was found, or what was meant, as the code says; never a password
 */
public record RowProblem(
    int row, String cell, String column, String code, String email, String detail) {}
