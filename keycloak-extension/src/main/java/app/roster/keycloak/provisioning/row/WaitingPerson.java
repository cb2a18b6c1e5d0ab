package app.roster.keycloak.provisioning.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is needed later to make an account; exists in memory and encrypted, never in between. */
public record WaitingPerson(
    String password,
    String firstName,
    String lastName,
    String birthdate,
    String gender,
    String externalId) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What of a line is needed later. */
  public static WaitingPerson of(ImportLine line) {
    return new WaitingPerson(
        line.password(),
        line.firstName(),
        line.lastName(),
        line.birthdate(),
        line.gender(),
        line.externalId());
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
