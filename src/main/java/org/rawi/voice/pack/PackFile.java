package org.rawi.voice.pack;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rawi.voice.VoicePack;

/**
 * A file of a pack, as {@code "files"} names it.
 *
 * @param sha256 64 hexadecimal digits; empty where whoever published the file names none
 * @param address where it can be had alone, if anywhere
 */
public record PackFile(String name, Optional<String> sha256, Optional<URI> address) {
  private static final Pattern CHECKSUM = Pattern.compile("[0-9a-f]{64}");

  /**
   * All files that a description names: {@code "files": {"model.onnx": {"sha256": "…"}}}.
   *
   * @throws IOException that says which entry is wrong
   */
  static List<PackFile> in(JsonNode description) throws IOException {
    List<PackFile> files = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : description.path("files").properties()) {
      files.add(of(entry.getKey(), entry.getValue()));
    }
    return List.copyOf(files);
  }

  private static PackFile of(String name, JsonNode entry) throws IOException {
    if (!VoicePack.isFileName(name)) {
      throw new IOException("\"files\" names “" + name + "”, which is no plain name of a file");
    }
    Optional<String> sha256 = Optional.ofNullable(entry.path("sha256").textValue());
    if (sha256.isPresent() && !CHECKSUM.matcher(sha256.get()).matches()) {
      throw new IOException("\"sha256\" of " + name + " is not 64 hexadecimal digits");
    }
    try {
      return new PackFile(
          name, sha256, Optional.ofNullable(entry.path("address").textValue()).map(URI::create));
    } catch (IllegalArgumentException e) {
      throw new IOException("\"address\" of " + name + " is no address", e);
    }
  }
}
