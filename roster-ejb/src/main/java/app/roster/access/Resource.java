package app.roster.access;

/** Kinds of client data, as they stand in the audit. */
public enum Resource {
  PROFILE,
  MEASUREMENT,
  DASHBOARD,
  /** What Pros write about a client, in their own name. */
  NOTE,
  /** By what an organization tells its clients apart; its own, not the client's. */
  TAG,
  /** Comments included: Pros add those in their own name. */
  JOURNAL,
  RECORD,
  LAB,
  REPORT;

  /** Whether only the client changes it, or a Pro in client view. */
  boolean isWrittenAsTheClient() {
    return this != NOTE && this != TAG;
  }
}
