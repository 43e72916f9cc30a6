package org.rawi.server.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartConfig;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.Promise;
import org.rawi.server.Exchange;
import org.rawi.server.Refusal;

/**
 * What a page sent.
 *
 * @param fields their values
 * @param files that were chosen
 */
record Form(Map<String, List<String>> fields, List<Sent> files) {
  private static final int MOST_PARTS = 500;

  /** A file as it came. */
  record Sent(String name, byte[] bytes) {}

  static Form of(Exchange exchange) throws IOException {
    return exchange.type().equals("multipart/form-data") ? parts(exchange) : encoded(exchange);
  }

  private static Form encoded(Exchange exchange) throws IOException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    for (Fields.Field field : exchange.form()) {
      fields.put(field.getName(), List.copyOf(field.getValues()));
    }
    return new Form(fields, List.of());
  }

  private static Form parts(Exchange exchange) throws IOException {
    byte[] body = exchange.body();
    MultiPartConfig config =
        new MultiPartConfig.Builder()
            .maxParts(MOST_PARTS)
            .maxSize(body.length + 1L)
            .maxPartSize(body.length + 1L)
            .maxMemoryPartSize(body.length + 1L)
            .build();
    Map<String, List<String>> fields = new LinkedHashMap<>();
    List<Sent> files = new ArrayList<>();
    Coming coming = new Coming();
    MultiPartFormData.onParts(
        Content.Source.from(new ByteArrayInputStream(body)),
        exchange.request(),
        exchange.header("Content-Type").orElse(""),
        config,
        coming);
    try (MultiPartFormData.Parts parts = coming.join()) {
      for (MultiPart.Part part : parts) {
        String file = part.getFileName();
        if (file == null) {
          String value = part.getContentAsString(StandardCharsets.UTF_8);
          fields.computeIfAbsent(part.getName(), name -> new ArrayList<>()).add(value);
        } else if (!file.isEmpty()) {
          try (InputStream in = Content.Source.asInputStream(part.createContentSource())) {
            files.add(new Sent(file.replaceAll(".*[/\\\\]", ""), in.readAllBytes()));
          }
        }
      }
    } catch (CompletionException e) {
      throw new Refusal(400, "bad-form");
    }
    return new Form(fields, files);
  }

  /** The parts when they are whole. */
  private static final class Coming extends CompletableFuture<MultiPartFormData.Parts>
      implements Promise.Invocable<MultiPartFormData.Parts> {
    @Override
    public void succeeded(MultiPartFormData.Parts parts) {
      complete(parts);
    }

    @Override
    public void failed(Throwable trouble) {
      completeExceptionally(trouble);
    }
  }

  /** The value of a field; empty if it is blank. */
  Optional<String> value(String name) {
    return fields.getOrDefault(name, List.of()).stream()
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .findFirst();
  }

  List<String> values(String name) {
    return fields.getOrDefault(name, List.of());
  }
}
