package app.roster.provisioning.csv;

import java.util.BitSet;
import java.util.List;

/**
 * What the first pass over a file found.
 *
 * @param sha256 of the whole file, in hexadecimal
 * @param guessed whether the encoding is a guess, so that letters outside ASCII want a look
 * @param columns headers from the left
 * @param validRows how many rows are right
 * @param badRows how many rows have at least one problem
 * @param leftOutRows wholly empty rows
 * @param leftOutColumns wholly empty columns at the right end
 * @param loweredEmails addresses that had capital letters
 * @param weakPasswords passwords without one of upper case, lower case, digit, symbol
 * @param withoutPassword numbers of the rows that are right and get a password
 */
public record FileCheck(
    String sha256,
    String encoding,
    boolean guessed,
    List<String> columns,
    int validRows,
    int badRows,
    int leftOutRows,
    int leftOutColumns,
    int loweredEmails,
    int weakPasswords,
    BitSet withoutPassword,
    List<RowProblem> problems) {}
