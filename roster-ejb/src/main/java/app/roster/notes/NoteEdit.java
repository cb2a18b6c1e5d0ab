package app.roster.notes;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How a note read until somebody changed it. */
@Entity
@Table(name = "note_edit")
public class NoteEdit {

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private Long id;

  @Column(nullable = false, updatable = false)
  private String text;

  @Column(nullable = false, updatable = false)
  private Instant until;

  protected NoteEdit() {}

  NoteEdit(String text, Instant until) {
    this.text = text;
    this.until = until;
  }

  public String getText() {
    return text;
  }

  public Instant until() {
    return until;
  }
}
