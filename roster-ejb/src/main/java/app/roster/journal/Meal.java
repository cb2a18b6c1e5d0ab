package app.roster.journal;

/** Which meal an entry shows. */
public enum Meal {
  BREAKFAST,
  LUNCH,
  DINNER,
  SNACK,
  DRINK
}
