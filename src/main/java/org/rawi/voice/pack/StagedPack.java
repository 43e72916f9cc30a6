package org.rawi.voice.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.rawi.Json;
import org.rawi.Sha256;
import org.rawi.voice.Voice;
import org.rawi.voice.VoiceCatalog;
import org.rawi.voice.VoicePack;

/** A whole pack with right checksums in a hidden folder, ready to be moved to its place. */
public final class StagedPack {
  /** What tells people something; no engine reads it, so nobody need vouch for it. */
  private static final Pattern TEXT = Pattern.compile("(LICEN[CS]E|NOTICE|README|COPYING).*");

  /** Enough of a licence to know which it is. */
  private static final int MOST_LICENCE = 1 << 16;

  private final VoicePack pack;

  private StagedPack(VoicePack pack) {
    this.pack = pack;
  }

  /**
   * Checks the pack in the folder.
   *
   * @param complete writes checksums that the description does not have into it, instead of
   *     refusing the pack
   * @throws IOException that says what is wrong
   */
  static StagedPack check(Path folder, boolean complete) throws IOException {
    if (!Files.isRegularFile(folder.resolve(VoicePack.DESCRIPTION))) {
      throw new IOException("it holds no " + VoicePack.DESCRIPTION);
    }
    VoicePack pack = VoicePack.describe(folder);
    if (!VoiceCatalog.engines().contains(pack.voice().engine())) {
      throw new IOException(
          "this Rawi has no engine “"
              + pack.voice().engine()
              + "”; it has "
              + String.join(", ", VoiceCatalog.engines().stream().sorted().toList()));
    }
    List<PackFile> files = PackFile.in(pack.settings());
    checkNothingElse(folder, files);
    for (PackFile file : files) {
      check(pack, file, complete);
    }
    if (complete) {
      Files.writeString(folder.resolve(VoicePack.DESCRIPTION), Json.pretty(pack.settings()));
    }
    return new StagedPack(pack);
  }

  private static void check(VoicePack pack, PackFile file, boolean complete) throws IOException {
    Path path = pack.folder().resolve(file.name());
    if (!Files.isRegularFile(path)) {
      throw new IOException("“" + file.name() + "” is missing");
    }
    String found = Sha256.of(path);
    if (file.sha256().isEmpty() && complete) {
      ((ObjectNode) pack.settings().path("files").path(file.name())).put("sha256", found);
    } else if (file.sha256().isEmpty()) {
      throw new IOException("it names no \"sha256\" for “" + file.name() + "”");
    } else if (!file.sha256().get().equals(found)) {
      throw new IOException(
          "“"
              + file.name()
              + "” is damaged: its SHA-256 is "
              + found
              + ", not "
              + file.sha256().get());
    }
  }

  private static void checkNothingElse(Path folder, List<PackFile> files) throws IOException {
    Set<String> named = new HashSet<>(Set.of(VoicePack.DESCRIPTION));
    files.forEach(file -> named.add(file.name()));
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        String name = String.valueOf(entry.getFileName());
        if (!named.contains(name) && !TEXT.matcher(name).matches()) {
          throw new IOException("\"files\" does not name “" + name + "”");
        }
      }
    }
  }

  public Voice voice() {
    return pack.voice();
  }

  Path folder() {
    return pack.folder();
  }

  /** The licence's own words, if the pack brings them. */
  public Optional<String> licence() throws IOException {
    try (DirectoryStream<Path> entries =
        Files.newDirectoryStream(pack.folder(), "{LICENSE,LICENCE,COPYING}*")) {
      for (Path entry : entries) {
        if (Files.size(entry) <= MOST_LICENCE) {
          return Optional.of(Files.readString(entry));
        }
      }
    } catch (MalformedInputException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }
}
