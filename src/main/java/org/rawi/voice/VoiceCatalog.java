package org.rawi.voice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;
import org.rawi.Sha256;
import org.rawi.voice.espeak.EspeakSynthesizer;
import org.rawi.voice.mary.MarySynthesizer;
import org.rawi.voice.neural.NeuralSynthesizer;
import org.rawi.voice.neural.NeuralVoice;
import org.rawi.voice.onnx.OnnxSynthesizer;

/** The voices that can be used, by id. Immutable; reads {@code voice.json} when asked. */
public final class VoiceCatalog {
  private static final Map<String, Engine> ENGINES =
      Map.of(
          "mary", VoiceCatalog::mary,
          "neural", VoiceCatalog::neural,
          "onnx", OnnxSynthesizer::open,
          "espeak", new EspeakSynthesizer.EspeakEngine());

  /** Folders of packs by id; where two folders hold one id, the first has it. */
  private final Map<String, Path> packs;

  private VoiceCatalog(Map<String, Path> packs) {
    this.packs = packs;
  }

  /**
   * All packs in the given folders, a sub-folder each; a folder that does not exist holds none.
   *
   * @throws RawiException if a folder cannot be listed
   */
  public static VoiceCatalog of(List<Path> folders) {
    Map<String, Path> packs = new TreeMap<>();
    for (Path folder : folders) {
      if (!Files.isDirectory(folder)) {
        continue;
      }
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isDirectory)) {
        for (Path pack : entries) {
          String name = String.valueOf(pack.getFileName());
          if (!name.startsWith(".")) { // what is being installed
            packs.putIfAbsent(name, pack);
          }
        }
      } catch (IOException e) {
        String reason = String.valueOf(e.getMessage());
        throw new RawiException(
            Problem.NO_SUCH_VOICE, e, "voice.folder", folder.toString(), reason);
      }
    }
    return new VoiceCatalog(packs);
  }

  /** The ids of all packs, also of damaged ones, in alphabetical order. */
  public List<String> ids() {
    return List.copyOf(packs.keySet());
  }

  /** All voices in order of their ids, without those whose description is damaged. */
  public List<Voice> voices() {
    List<Voice> voices = new ArrayList<>();
    for (Path pack : packs.values()) {
      read(pack).ifPresent(voices::add);
    }
    return voices;
  }

  private static Optional<Voice> read(Path pack) {
    try {
      return Optional.of(VoicePack.read(pack).voice());
    } catch (RawiException damaged) {
      return Optional.empty();
    }
  }

  /** What is wrong with the packs that {@link #voices} leaves out. */
  public List<RawiException> damages() {
    List<RawiException> damages = new ArrayList<>();
    for (Path pack : packs.values()) {
      try {
        VoicePack.read(pack);
      } catch (RawiException damaged) {
        damages.add(damaged);
      }
    }
    return damages;
  }

  /**
   * Makes a voice ready to speak.
   *
   * @throws RawiException if there is no such voice, or one of its files is missing or damaged
   */
  public Synthesizer open(String id) {
    return VoicePack.read(pack(id)).open(ENGINES);
  }

  private Path pack(String id) {
    Path pack = packs.get(id);
    if (pack == null) {
      String known = packs.isEmpty() ? "–" : String.join(", ", packs.keySet());
      throw new RawiException(Problem.NO_SUCH_VOICE, "voice.unknown", id, known);
    }
    return pack;
  }

  /**
   * The folder of one voice.
   *
   * @throws RawiException if there is no such voice
   */
  public Path folder(String id) {
    return pack(id);
  }

  /** Describes one voice. */
  public Voice describe(String id) {
    return VoicePack.read(pack(id)).voice();
  }

  /**
   * Names the content of a voice's files, and the program that speaks it where that is none of
   * ours: SHA-256 over names and bytes.
   *
   * @throws RawiException if there is no such voice, a file cannot be read, or the program is not
   *     installed
   */
  public String checksum(String id) {
    Path pack = pack(id);
    try (Stream<Path> files = Files.list(pack)) {
      MessageDigest sha = Sha256.digest();
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sha.update(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
        sha.update(Sha256.of(file).getBytes(StandardCharsets.US_ASCII));
      }
      sha.update(version(pack).getBytes(StandardCharsets.UTF_8));
      return Sha256.hexadecimal(sha.digest());
    } catch (IOException e) {
      throw new RawiException(
          Problem.NO_SUCH_VOICE,
          e,
          "voice.folder",
          pack.toString(),
          String.valueOf(e.getMessage()));
    }
  }

  private static String version(Path pack) {
    return read(pack)
        .flatMap(voice -> Optional.ofNullable(ENGINES.get(voice.engine())))
        .map(Engine::version)
        .orElse("");
  }

  /** The names that {@code "engine"} may have. */
  public static Set<String> engines() {
    return ENGINES.keySet();
  }

  private static Synthesizer mary(VoicePack pack) throws Engine.BrokenVoiceFile {
    return new MarySynthesizer(pack.voice(), weights(pack));
  }

  private static Synthesizer neural(VoicePack pack) throws Engine.BrokenVoiceFile {
    return new NeuralSynthesizer(pack.voice(), weights(pack));
  }

  private static NeuralVoice weights(VoicePack pack) throws Engine.BrokenVoiceFile {
    Path file = pack.file(VoicePack.WEIGHTS);
    try (InputStream in = Files.newInputStream(file)) {
      return NeuralVoice.read(in);
    } catch (IOException e) {
      throw new Engine.BrokenVoiceFile(file, String.valueOf(e.getMessage()), e);
    }
  }
}
