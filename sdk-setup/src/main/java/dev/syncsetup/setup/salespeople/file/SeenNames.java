package dev.syncsetup.setup.salespeople.file;

import java.util.Locale;

/**
 * Where each user name was first seen, in twelve bytes a name. Names are told apart by 64 bits of
 * hash, so that two of a million different ones are taken for one with a chance below one in ten
 * million.
 */
final class SeenNames {
  private static final int NEVER = 0;

  private long[] hashes = new long[1024];
  private int[] lines = new int[1024];
  private int size;

  /** Notes a name; returns the line it was seen on before, or 0. */
  int note(String name, long line) {
    if (size * 3 > hashes.length * 2) {
      grow();
    }
    long hash = hash(name.toLowerCase(Locale.ROOT));
    int place = place(hash);
    if (lines[place] != NEVER) {
      return lines[place];
    }
    put(place, hash, (int) Math.min(line, Integer.MAX_VALUE));
    return NEVER;
  }

  private void put(int place, long hash, int line) {
    hashes[place] = hash;
    lines[place] = line;
    size++;
  }

  private int place(long hash) {
    int mask = hashes.length - 1;
    int place = (int) hash & mask;
    while (lines[place] != NEVER && hashes[place] != hash) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldHashes = hashes;
    int[] oldLines = lines;
    hashes = new long[oldHashes.length * 2];
    lines = new int[oldLines.length * 2];
    size = 0;
    for (int i = 0; i < oldLines.length; i++) {
      if (oldLines[i] != NEVER) {
        put(place(oldHashes[i]), oldHashes[i], oldLines[i]);
      }
    }
  }

  /** FNV-1a with its bits mixed once more. */
  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
    return hash ^ (hash >>> 33);
  }
}
