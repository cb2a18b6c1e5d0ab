package app.roster.keycloak.provisioning.row;

import app.roster.keycloak.tag.Tags;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * What is needed later to make an account, or an invitation; exists in memory and encrypted, never
 * in between.
 */
public record WaitingPerson(
    String password,
    String firstName,
    String lastName,
    String birthdate,
    String gender,
    String externalId,
    Tags tags) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public WaitingPerson {
    // What waited when this version came knows of none.
    tags = tags == null ? Tags.NONE : tags;
  }

  /** What of a line is needed later. */
  public static WaitingPerson of(ImportLine line) {
    return new WaitingPerson(
        line.password(),
        line.firstName(),
        line.lastName(),
        line.birthdate(),
        line.gender(),
        line.externalId(),
        Tags.of(line.tags()));
  }

  /** The same of a line that may become no account: nothing else of it will be used. */
  public static WaitingPerson tagsOf(ImportLine line) {
    return new WaitingPerson(null, null, null, null, null, null, Tags.of(line.tags()));
  }

  /** For encryption. */
  public byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** After decryption. */
  public static WaitingPerson from(byte[] bytes) {
    try {
      return JSON.readValue(bytes, WaitingPerson.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return "waiting person";
  }
}
