package org.rawi.server;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;

/**
 * Reads what is sent before a thread works on it, so that who sends slowly holds a connection and
 * nothing else; and no more of it at the same time than memory is meant for. Thread-safe.
 */
final class Bodies {
  private static final long LONGEST_NANOS = TimeUnit.MINUTES.toNanos(5);

  private final int most;
  private final long mostOfAll;
  private final AtomicLong held = new AtomicLong();

  /** Told once: of what was sent, or of what is wrong with it. */
  interface Reader {
    void read(Body body);

    void failed(Throwable failure);
  }

  /** What was sent; to be released when it is worked off. */
  final class Body implements AutoCloseable {
    private final byte[] bytes;

    private Body(byte[] bytes) {
      this.bytes = bytes;
    }

    byte[] bytes() {
      return bytes;
    }

    @Override
    public void close() {
      held.addAndGet(-bytes.length);
    }
  }

  /**
   * @param most bytes of one request
   * @param mostOfAll bytes of all requests at the same time
   */
  Bodies(int most, long mostOfAll) {
    this.most = most;
    this.mostOfAll = mostOfAll;
  }

  /** Bytes that are held now. */
  long held() {
    return held.get();
  }

  void read(Request request, Reader reader) {
    if (request.getLength() > most) {
      reader.failed(tooLarge());
      return;
    }
    new Coming(request, reader).run();
  }

  private Refusal tooLarge() {
    return new Refusal(413, "too-large", most >> 20);
  }

  /** One that comes in, piece by piece. */
  private final class Coming implements Runnable {
    private final Request request;
    private final Reader reader;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final long began = System.nanoTime();

    Coming(Request request, Reader reader) {
      this.request = request;
      this.reader = reader;
    }

    @Override
    public void run() {
      while (true) {
        Content.Chunk chunk = request.read();
        if (chunk == null) {
          request.demand(this);
          return;
        }
        if (Content.Chunk.isFailure(chunk)) {
          fail(chunk.getFailure());
          return;
        }
        boolean last = chunk.isLast();
        boolean taken = take(chunk);
        if (!taken) {
          return;
        }
        if (last) {
          reader.read(new Body(bytes.toByteArray()));
          return;
        }
      }
    }

    private boolean take(Content.Chunk chunk) {
      byte[] piece = new byte[chunk.remaining()];
      chunk.getByteBuffer().get(piece);
      chunk.release();
      if (bytes.size() + (long) piece.length > most) {
        fail(tooLarge());
        return false;
      }
      if (held.addAndGet(piece.length) > mostOfAll) {
        held.addAndGet(-piece.length);
        fail(new Refusal(503, Map.of("Retry-After", "10"), "busy"));
        return false;
      }
      bytes.writeBytes(piece);
      if (System.nanoTime() - began > LONGEST_NANOS) {
        fail(new Refusal(408, Map.of("Connection", "close"), "too-slow"));
        return false;
      }
      return true;
    }

    private void fail(Throwable failure) {
      held.addAndGet(-bytes.size());
      reader.failed(failure);
    }
  }
}
