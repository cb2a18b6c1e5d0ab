package app.roster.provisioning;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the browser of a Pro keeps and no server stores: it opens the uploaded files again (ADR
 * 0017). One key serves all uploads of a browser; each has a key of its own derived from it.
 */
public final class UploadKey {

  private static final int BYTES = 32;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final byte[] value;

  private UploadKey(byte[] value) {
    this.value = value;
  }

  public static UploadKey random() {
    byte[] value = new byte[BYTES];
    RANDOM.nextBytes(value);
    return new UploadKey(value);
  }

  /** Reads what {@link #text} wrote; empty if it is something else. */
  public static Optional<UploadKey> parse(String text) {
    try {
      return Optional.of(Base64.getUrlDecoder().decode(text))
          .filter(value -> value.length == BYTES)
          .map(UploadKey::new);
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(value);
  }

  byte[] seal(ImportId upload, byte[] file) {
    byte[] nonce = new byte[NONCE];
    RANDOM.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, upload, nonce).doFinal(file);
      byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has AES-GCM", e);
    }
  }

  /** The file; empty if another key sealed it. */
  Optional<byte[]> open(ImportId upload, byte[] sealed) {
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, upload, Arrays.copyOf(sealed, NONCE));
      return Optional.of(cipher.doFinal(sealed, NONCE, sealed.length - NONCE));
    } catch (GeneralSecurityException anotherKey) {
      return Optional.empty();
    }
  }

  private byte[] derive(ImportId upload) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(value, "HmacSHA256"));
      return mac.doFinal(("file of " + upload).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA256", e);
    }
  }

  private Cipher cipher(int direction, ImportId upload, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    SecretKeySpec key = new SecretKeySpec(derive(upload), "AES");
    cipher.init(direction, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  @Override
  public String toString() {
    return "an upload key";
  }
}
