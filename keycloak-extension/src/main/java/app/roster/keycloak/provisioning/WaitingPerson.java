package app.roster.keycloak.provisioning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What is needed later to make an account; exists in memory and encrypted, never in between. */
record WaitingPerson(
    String password,
    String firstName,
    String lastName,
    String birthdate,
    String gender,
    String externalId) {

  private static final ObjectMapper JSON = new ObjectMapper();

  static WaitingPerson of(ImportLine line) {
    return new WaitingPerson(
        line.password(),
        line.firstName(),
        line.lastName(),
        line.birthdate(),
        line.gender(),
        line.externalId());
  }

  byte[] toBytes() {
    try {
      return JSON.writeValueAsBytes(this);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static WaitingPerson from(byte[] bytes) {
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
