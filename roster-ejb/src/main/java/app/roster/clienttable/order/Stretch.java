package app.roster.clienttable.order;

/** The two parts of a list, in their order. */
public enum Stretch {
  /** Those who have what is ordered by. */
  HAVING,
  /** Those who lack it; they follow by name, whichever way the others run. */
  LACKING
}
