package app.roster.keycloak.invitation.key;

/** What somebody who shows a key has proved. */
public enum KeyProof {
  /** That the mailbox is theirs: the key has been nowhere else. */
  MAIL,
  /** Nothing but that a Pro handed them the link. */
  LINK
}
