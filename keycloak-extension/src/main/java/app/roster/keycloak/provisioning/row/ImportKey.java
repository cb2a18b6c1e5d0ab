package app.roster.keycloak.provisioning.row;

import app.roster.keycloak.secret.Secrets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.keycloak.common.util.SecretGenerator;

/**
 * The key under which the rows of one import wait: 256 bits that only the caller keeps. Keycloak
 * stores its SHA-256, which opens nothing.
 *
 * <p>AES-256-GCM with a random nonce per row; import and row number are authenticated with it, so
 * no ciphertext can be moved to another row.
 */
public final class ImportKey {

  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String text;

  private ImportKey(String text) {
    this.text = text;
  }

  /** A new one. */
  public static ImportKey random() {
    return new ImportKey(Secrets.random());
  }

  /** Reads the header; what cannot be a key is empty. */
  public static Optional<ImportKey> parse(String header) {
    if (header == null || !header.matches("[A-Za-z0-9_-]{43}")) {
      return Optional.empty();
    }
    return Optional.of(new ImportKey(header));
  }

  /** For the caller, once. */
  public String text() {
    return text;
  }

  /** What Keycloak stores of it. */
  public String hash() {
    return Secrets.hash(text);
  }

  /** Whether it is the key of which this was stored; takes as long for any other. */
  public boolean hasHash(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** Seals what waits for this row; the nonce stands in front. */
  public byte[] encrypt(String importId, int row, byte[] plain) {
    byte[] nonce = SecretGenerator.getInstance().randomBytes(NONCE_BYTES);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, place(importId, row), plain);
    return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
  }

  /**
   * @throws IllegalStateException when the bytes are not what was encrypted for this row
   */
  public byte[] decrypt(String importId, int row, byte[] stored) {
    byte[] nonce = new byte[NONCE_BYTES];
    byte[] sealed = new byte[stored.length - NONCE_BYTES];
    ByteBuffer.wrap(stored).get(nonce).get(sealed);
    return run(Cipher.DECRYPT_MODE, nonce, place(importId, row), sealed);
  }

  /** A secret of its own for one purpose; it says nothing about the key. */
  public byte[] derive(String purpose) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(text), mac.getAlgorithm()));
      return mac.doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HmacSHA256", e);
    }
  }

  private byte[] run(int mode, byte[] nonce, byte[] place, byte[] input) {
    byte[] key = Base64.getUrlDecoder().decode(text);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(key, 0, KEY_BYTES, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(place);
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a waiting row cannot be read", e);
    }
  }

  private static byte[] place(String importId, int row) {
    return (importId + ":" + row).getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public String toString() {
    return "import key";
  }
}
