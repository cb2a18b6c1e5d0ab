package app.roster.access;

/** What somebody is in one organization. */
public enum Role {
  /** Coach or clinician: member of the organization's group {@code pros}. */
  PRO,
  /** Person whose data is shared with the organization, or who is in no organization yet. */
  CLIENT
}
