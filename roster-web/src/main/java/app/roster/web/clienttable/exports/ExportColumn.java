package app.roster.web.clienttable.exports;

import app.roster.clienttable.exports.ExportRow;
import java.util.function.Function;

/**
 * One column of a file.
 *
 * @param value what a row holds there: text, number, day or time; null where there is nothing
 */
record ExportColumn(String header, Function<ExportRow, Object> value) {}
