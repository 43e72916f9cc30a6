package org.rawi.server;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An article that somebody wants narrated. Kept on disk, so that it survives the server.
 *
 * @param id names it; nobody can guess it
 * @param article names the article: the same for all jobs that narrate it anew
 * @param input name of what was sent, for messages and for guessing the format
 * @param wish what is wanted
 * @param lane whether somebody waits for it
 * @param client who sent it, to share the queue fairly
 * @param key by which the client knows it again (Idempotency-Key)
 * @param sent SHA-256 of what was sent
 * @param created when it came
 * @param updated when its state last changed
 * @param state how far it is
 * @param outcome what came of it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record Job(
    String id,
    String article,
    String input,
    Wish wish,
    Lane lane,
    String client,
    Optional<String> key,
    String sent,
    Instant created,
    Instant updated,
    State state,
    Optional<Outcome> outcome) {

  /** Who comes first. */
  public enum Lane {
    /** Somebody waits for it. */
    @JsonProperty("interactive")
    INTERACTIVE,
    /** Nobody waits for it. */
    @JsonProperty("batch")
    BATCH
  }

  /** How far a job is. */
  public enum State {
    @JsonProperty("waiting")
    WAITING,
    @JsonProperty("speaking")
    SPEAKING,
    @JsonProperty("done")
    DONE,
    @JsonProperty("failed")
    FAILED;

    public String tag() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether nothing more will happen. */
    public boolean isEnd() {
      return this == DONE || this == FAILED;
    }
  }

  /**
   * What came of a job.
   *
   * @param name of the result's folder
   * @param title of the article
   * @param unchanged whether the result was there already
   * @param words spoken
   * @param seconds of sound
   * @param notices how much of the article is not heard as written
   * @param reason of a failure
   * @param advice what to try then
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Outcome(
      Optional<String> name,
      Optional<String> title,
      boolean unchanged,
      long words,
      double seconds,
      int notices,
      Optional<String> reason,
      Optional<String> advice) {
    /** What is known of the article while it is narrated anew; empty if nothing was made. */
    Optional<Outcome> before() {
      return name.map(
          known -> new Outcome(name, title, false, 0, 0, 0, Optional.empty(), Optional.empty()));
    }

    static Outcome failed(String reason, Optional<String> advice) {
      return new Outcome(
          Optional.empty(), Optional.empty(), false, 0, 0, 0, Optional.of(reason), advice);
    }
  }

  /**
   * What is wanted.
   *
   * @param editions their ids
   * @param voice its id
   * @param rate speaking rate
   * @param title instead of the article's own
   * @param authors instead of the article's own
   * @param address of the article on the web
   * @param webhook address that is told when it has ended
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Wish(
      List<String> editions,
      String voice,
      double rate,
      Optional<String> title,
      List<String> authors,
      Optional<String> address,
      Optional<String> webhook) {
    public Wish {
      editions = List.copyOf(editions);
      authors = authors == null ? List.of() : List.copyOf(authors);
    }
  }

  Job in(State next, Optional<Outcome> what, Instant when) {
    return new Job(id, article, input, wish, lane, client, key, sent, created, when, next, what);
  }
}
