package app.roster.provisioning.csv;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.OptionalInt;

/**
 * Knows in which row a text stood first. Keeps twelve bytes and not the text itself, so that a list
 * of any length fits in memory: 64 bits of a hash tell a million texts apart but for one in ten
 * million lists.
 */
final class Twins {

  private static final int SMALLEST = 1024;

  private final MessageDigest digest = sha256();
  private long[] hashes = new long[SMALLEST];
  private int[] rows = new int[SMALLEST];
  private int size;

  /** The row in which the text stood before; empty if it is new, and then remembered. */
  OptionalInt earlier(String text, int row) {
    if (size > hashes.length / 2) {
      grow();
    }
    long hash = ByteBuffer.wrap(digest.digest(text.getBytes(StandardCharsets.UTF_8))).getLong();
    int place = place(hash);
    if (rows[place] > 0) {
      return OptionalInt.of(rows[place]);
    }
    put(place, hash, row);
    size++;
    return OptionalInt.empty();
  }

  // Row 0 is no row, so it marks a place that is free.
  private int place(long hash) {
    int place = (int) hash & (hashes.length - 1);
    while (rows[place] > 0 && hashes[place] != hash) {
      place = (place + 1) & (hashes.length - 1);
    }
    return place;
  }

  private void put(int place, long hash, int row) {
    hashes[place] = hash;
    rows[place] = row;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldRows = rows;
    hashes = new long[oldHashes.length * 2];
    rows = new int[oldRows.length * 2];
    for (int i = 0; i < oldRows.length; i++) {
      if (oldRows[i] > 0) {
        put(place(oldHashes[i]), oldHashes[i], oldRows[i]);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
