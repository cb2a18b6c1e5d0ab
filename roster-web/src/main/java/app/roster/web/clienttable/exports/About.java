package app.roster.web.clienttable.exports;

import java.util.List;

/**
 * What a file shows, in the words of whoever downloads it.
 *
 * @param title of the list
 * @param heading over the facts
 * @param asOfHeader name of what {@code asOf} is
 * @param asOf when it was read, in ISO with the offset of the reader's zone
 * @param facts each a name and what it is
 * @param brokenOff what is said where rows are missing
 */
record About(
    String title,
    String heading,
    String asOfHeader,
    String asOf,
    List<List<?>> facts,
    String brokenOff) {}
