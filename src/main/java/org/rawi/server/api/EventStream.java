package org.rawi.server.api;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.rawi.Json;
import org.rawi.server.Exchange;
import org.rawi.server.Job;
import org.rawi.server.Jobs;

/**
 * Server-sent events (HTML Living Standard, 9.2) about one job, without a thread of its own. Who
 * reads slowly misses progress, but never the end.
 */
final class EventStream implements Callback {
  private static final int MOST = 64;
  private static final long HEARTBEAT_SECONDS = 15;
  private static final ScheduledExecutorService HEART =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "server-events");
            thread.setDaemon(true);
            return thread;
          });

  private final Response response;
  private final Callback done;
  private final String id;
  private final Jobs jobs;
  private final Function<Job, ?> told;
  private final Deque<String> waiting = new ArrayDeque<>();
  private Optional<AutoCloseable> listening = Optional.empty();
  private Optional<Future<?>> beating = Optional.empty();
  private boolean writing;
  private boolean ending;
  private boolean ended;

  EventStream(Exchange exchange, String id, Jobs jobs, Function<Job, ?> told) {
    this.response = exchange.response();
    this.id = id;
    this.jobs = jobs;
    this.told = told;
    exchange.response().setStatus(200);
    exchange.with("Cache-Control", "no-store").with("X-Accel-Buffering", "no");
    exchange.response().getHeaders().put(HttpHeader.CONTENT_TYPE, "text/event-stream");
    listening = Optional.of(jobs.listen(this::heard));
    this.done = exchange.detach();
  }

  /** Tells how the job is now, and from now on. */
  synchronized void begin() {
    beating =
        Optional.of(
            HEART.scheduleAtFixedRate(
                () -> put(":\n\n"), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS));
    jobs.find(id).ifPresent(this::tell);
  }

  private void heard(Jobs.Event event) {
    if (event.job().id().equals(id)) {
      tell(event.job());
    }
  }

  private synchronized void tell(Job job) {
    if (ending) {
      return;
    }
    ending = job.state().isEnd();
    put("event: " + job.state().tag() + "\ndata: " + Json.line(told.apply(job)) + "\n\n");
  }

  private synchronized void put(String event) {
    if (ended) {
      return;
    }
    if (waiting.size() >= MOST) {
      waiting.removeFirst();
    }
    waiting.add(event);
    write();
  }

  private synchronized void write() {
    if (writing || ended) {
      return;
    }
    String next = waiting.poll();
    if (next != null) {
      writing = true;
      response.write(false, ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)), this);
    } else if (ending) {
      end();
      done.succeeded();
    }
  }

  private synchronized void end() {
    ended = true;
    beating.ifPresent(beat -> beat.cancel(false));
    listening.ifPresent(
        listener -> {
          try {
            listener.close();
          } catch (Exception e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @Override
  public synchronized void succeeded() {
    writing = false;
    write();
  }

  @Override
  public synchronized void failed(Throwable gone) {
    if (!ended) {
      end();
      done.failed(gone);
    }
  }
}
