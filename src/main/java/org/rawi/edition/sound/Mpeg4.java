package org.rawi.edition.sound;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads an MPEG-4 file back: its boxes (ISO/IEC 14496-12) up to the last byte, the tracks, and
 * whether each sample of theirs lies in the file's data. Not thread-safe.
 */
final class Mpeg4 {
  private static final int MOST_MOVIE = 1 << 28;

  /** A stretch of the file, or of a buffer. */
  private record Box(String type, long from, long to) {}

  /** A track: who reads it, and its samples. */
  private record Track(String handler, long samples, double seconds) {}

  private final List<Box> data = new ArrayList<>();
  private ByteBuffer movie = ByteBuffer.allocate(0);

  private Mpeg4() {}

  static SoundCheck.Found read(Path file) throws IOException {
    return new Mpeg4().boxes(file);
  }

  private SoundCheck.Found boxes(Path file) throws IOException {
    try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
      for (long at = 0; at < in.length(); ) {
        in.seek(at);
        long size = Integer.toUnsignedLong(in.readInt());
        byte[] name = new byte[4];
        in.readFully(name);
        size = size == 1 ? in.readLong() : size == 0 ? in.length() - at : size;
        if (size < 8 || at + size > in.length()) {
          throw new EOFException("a box goes beyond the end");
        }
        String type = new String(name, StandardCharsets.ISO_8859_1);
        if (type.equals("mdat")) {
          data.add(new Box(type, in.getFilePointer(), at + size));
        } else if (type.equals("moov") && size <= MOST_MOVIE) {
          byte[] bytes = new byte[(int) size - 8];
          in.readFully(bytes);
          movie = ByteBuffer.wrap(bytes);
        }
        at += size;
      }
    }
    return movie();
  }

  private SoundCheck.Found movie() throws IOException {
    Box all = new Box("moov", 0, movie.capacity());
    List<Track> tracks = new ArrayList<>();
    for (Box track : inside(all)) {
      if (track.type.equals("trak")) {
        tracks.add(track(track));
      }
    }
    Track sound = one(tracks, "soun").orElseThrow(() -> new IOException("no sound"));
    // The whole lasts as long as its longest track; the sound starts with frames that are not
    // played.
    double seconds = Math.min(time(only(all, "mvhd")), sound.seconds);
    return new SoundCheck.Found(
        seconds, (int) one(tracks, "text").map(Track::samples).orElse(0L).longValue());
  }

  private Track track(Box track) throws IOException {
    Box media = only(track, "mdia");
    Box about = only(media, "mdhd");
    byte[] handler = new byte[4];
    movie.get((int) only(media, "hdlr").from + 8, handler);
    Box table = only(only(media, "minf"), "stbl");
    long units = 0;
    long samples = 0;
    int at = (int) only(table, "stts").from + 8;
    for (int runs = movie.getInt(at - 4); runs > 0; runs--, at += 8) {
      samples += movie.getInt(at);
      units += (long) movie.getInt(at) * movie.getInt(at + 4);
    }
    if (samples != samplesInData(table)) {
      throw new IOException("other samples than times");
    }
    return new Track(
        new String(handler, StandardCharsets.ISO_8859_1), samples, (double) units / scale(about));
  }

  /** Counts samples, all of which must lie in the data. */
  private long samplesInData(Box table) throws IOException {
    int sizes = (int) only(table, "stsz").from + 4;
    int same = movie.getInt(sizes);
    int count = movie.getInt(sizes + 4);
    int runs = (int) only(table, "stsc").from + 4;
    boolean wide = inside(table).stream().anyMatch(box -> box.type.equals("co64"));
    int chunks = (int) only(table, wide ? "co64" : "stco").from + 4;
    int sample = 0;
    int run = 0;
    for (int chunk = 1; chunk <= movie.getInt(chunks); chunk++) {
      while (run + 1 < movie.getInt(runs) && movie.getInt(runs + 4 + 12 * (run + 1)) <= chunk) {
        run++;
      }
      long length = 0;
      for (int left = movie.getInt(runs + 8 + 12 * run); left > 0; left--, sample++) {
        length += same != 0 ? same : movie.getInt(sizes + 8 + 4 * sample);
      }
      long from =
          wide
              ? movie.getLong(chunks + 4 + 8 * (chunk - 1))
              : Integer.toUnsignedLong(movie.getInt(chunks + 4 + 4 * (chunk - 1)));
      long to = from + length;
      if (data.stream().noneMatch(box -> from >= box.from && to <= box.to)) {
        throw new IOException("a sample lies outside the data");
      }
    }
    if (sample != count) {
      throw new IOException(sample + " samples for " + count);
    }
    return count;
  }

  /** Length in seconds that a header says. */
  private double time(Box header) {
    int at = (int) header.from;
    long length =
        movie.get(at) == 1 ? movie.getLong(at + 24) : Integer.toUnsignedLong(movie.getInt(at + 16));
    return (double) length / scale(header);
  }

  /** Units a second. */
  private int scale(Box header) {
    int at = (int) header.from;
    return movie.getInt(at + (movie.get(at) == 1 ? 20 : 12));
  }

  private static Optional<Track> one(List<Track> tracks, String handler) {
    return tracks.stream().filter(track -> track.handler.equals(handler)).findFirst();
  }

  private Box only(Box outer, String type) throws IOException {
    return inside(outer).stream()
        .filter(box -> box.type.equals(type))
        .findFirst()
        .orElseThrow(() -> new IOException("no " + type));
  }

  private List<Box> inside(Box outer) throws IOException {
    List<Box> boxes = new ArrayList<>();
    for (int at = (int) outer.from; at + 8 <= outer.to; ) {
      int size = movie.getInt(at);
      if (size < 8 || at + (long) size > outer.to) {
        throw new EOFException("a box goes beyond its outer one");
      }
      byte[] name = new byte[4];
      movie.get(at + 4, name);
      boxes.add(new Box(new String(name, StandardCharsets.ISO_8859_1), at + 8, at + size));
      at += size;
    }
    return boxes;
  }
}
