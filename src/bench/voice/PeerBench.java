import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import marytts.htsengine.HMMData;
import marytts.htsengine.HTSParameterGeneration;
import marytts.htsengine.HTSUttModel;
import marytts.htsengine.HTSVocoder;
import marytts.modules.HTSEngine;
import marytts.util.io.PropertiesAccessor;
import org.rawi.script.ScriptOptions;
import org.rawi.script.ScriptWriter;
import org.rawi.script.Sentence;
import org.rawi.tashkeel.Diacritizer;
import org.rawi.voice.SpeechRequest;
import org.rawi.voice.Synthesizer;
import org.rawi.voice.VoiceCatalog;

/**
 * Our voice beside stock MaryTTS 5.2.1 with an HSMM voice, turn by turn in one run: seconds of
 * speech a second, of wall time and of this thread's processor time.
 *
 * <p>Ours speaks TEXT whole: script, diacritics, phones, MaryTTS, sound. The peer has no Arabic
 * language component, so it gets the labels that come with its voice ({@code
 * features_example.pfeats}, one sentence) as often as needed to be as long as ours, and does what
 * MaryTTS does with labels: trees, parameter generation, MLSA vocoder. So its figure leaves out the
 * whole of text processing, and is the best that it can do.
 *
 * <p>{@code javac -cp 'target/rawi.jar:target/lib/*' -d target/bench src/bench/voice/PeerBench.java
 * && java -XX:+UseSerialGC -cp 'target/rawi.jar:target/lib/*:target/bench' PeerBench HSMM-FOLDER
 * TEXT [TURNS]}; the folder holds the .pdf and .inf files of the HSMM voice. {@code PeerBench
 * HSMM-FOLDER --sound SECONDS FILE THREADS} writes the peer's speech alone, as PCM of 16 bits.
 */
final class PeerBench {
  private static final String VOICE = "ar-nah-hsmm";
  private static final int SAMPLE_RATE = 16_000;

  private PeerBench() {}

  public static void main(String[] args) throws Exception {
    if (args[1].equals("--sound")) {
      sound(Path.of(args[0]), Double.parseDouble(args[2]), Path.of(args[3]), args[4]);
      System.exit(0);
    }
    String text = Files.readString(Path.of(args[1]));
    int turns = args.length > 2 ? Integer.parseInt(args[2]) : 5;
    ScriptWriter writer = new ScriptWriter(Diacritizer.load(), ScriptOptions.DEFAULT);
    try (Synthesizer voice = VoiceCatalog.of(List.of(Path.of("voices"))).open("hadi")) {
      Path folder = Path.of(args[0]);
      HMMData models = models(folder);
      String labels = Files.readString(folder.resolve("features_example.pfeats"));
      for (int turn = 1; turn <= turns; turn++) {
        Stopwatch watch = new Stopwatch();
        double seconds = ours(writer, voice, text);
        watch.tell("turn " + turn + " rawi", seconds);
        watch = new Stopwatch();
        double spoken = 0;
        while (spoken < seconds) {
          spoken += (double) peer(models, labels).length / SAMPLE_RATE;
        }
        watch.tell("turn " + turn + " peer", spoken);
      }
    }
    System.exit(0); // MaryTTS has threads that do not end
  }

  private static double ours(ScriptWriter writer, Synthesizer voice, String text) {
    List<Sentence> sentences = new ArrayList<>();
    writer.line(text).sections().forEach(section -> sentences.addAll(section.sentences()));
    double seconds = 0;
    for (Sentence sentence : sentences) {
      List<Double> pauses = sentence.utterances().stream().skip(1).map(u -> .25).toList();
      var speech = voice.speak(new SpeechRequest(sentence, pauses, 1));
      seconds += (double) speech.samples().length / speech.sampleRate();
    }
    return seconds;
  }

  private static double[] peer(HMMData models, String labels) throws Exception {
    Labels engine = new Labels();
    HTSUttModel utterance = engine.utterance(labels, models);
    HTSParameterGeneration generation = new HTSParameterGeneration();
    generation.htsMaximumLikelihoodParameterGeneration(utterance, models);
    return new HTSVocoder()
        .htsMLSAVocoder(
            generation.getlf0Pst(),
            generation.getMcepPst(),
            generation.getStrPst(),
            null,
            generation.getVoicedArray(),
            models,
            null);
  }

  /** As much speech as asked for, by as many threads, in the order in which it is ready. */
  private static void sound(Path folder, double seconds, Path file, String threads)
      throws Exception {
    HMMData models = models(folder);
    String labels = Files.readString(folder.resolve("features_example.pfeats"));
    List<Thread> speakers = new ArrayList<>();
    AtomicLong left = new AtomicLong((long) (seconds * SAMPLE_RATE));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      for (int i = 0; i < Integer.parseInt(threads); i++) {
        speakers.add(
            new Thread(
                () -> {
                  try {
                    while (left.get() > 0) {
                      double[] sound = peer(models, labels);
                      left.addAndGet(-sound.length);
                      write(sound, out);
                    }
                  } catch (Exception e) {
                    throw new IllegalStateException(e);
                  }
                }));
      }
      speakers.forEach(Thread::start);
      for (Thread speaker : speakers) {
        speaker.join();
      }
    }
  }

  private static void write(double[] sound, OutputStream out) throws IOException {
    byte[] bytes = new byte[2 * sound.length];
    for (int i = 0; i < sound.length; i++) {
      int value = (int) Math.max(-32768, Math.min(32767, sound[i]));
      bytes[2 * i] = (byte) value;
      bytes[2 * i + 1] = (byte) (value >> 8);
    }
    synchronized (out) {
      out.write(bytes);
    }
  }

  /** Opens what MaryTTS keeps to itself. */
  private static final class Labels extends HTSEngine {
    HTSUttModel utterance(String labels, HMMData models) throws Exception {
      return processTargetList(getTargetsFromText(labels, models), null, models);
    }
  }

  private static HMMData models(Path folder) throws Exception {
    String key = "voice." + VOICE + ".";
    Properties properties = new Properties();
    String[] settings = {
      "samplingRate=16000",
      "framePeriod=80",
      "alpha=0.42",
      "gamma=0",
      "logGain=true",
      "beta=0.1",
      "useAcousticModels=false",
      "useMixExc=true",
      "useFourierMag=false",
      "useGV=true",
      "maxMgcGvIter=100",
      "maxLf0GvIter=100",
      "maxStrGvIter=100",
      "in=5"
    };
    for (String setting : settings) {
      String[] pair = setting.split("=", 2);
      properties.setProperty(key + pair[0], pair[1]);
    }
    String[] files = {
      "Ftd=tree-dur.inf",
      "Ftf=tree-lf0.inf",
      "Ftm=tree-mgc.inf",
      "Fts=tree-str.inf",
      "Fmd=dur.pdf",
      "Fmf=lf0.pdf",
      "Fmm=mgc.pdf",
      "Fms=str.pdf",
      "Fgvf=gv-lf0.pdf",
      "Fgvm=gv-mgc.pdf",
      "Fgvs=gv-str.pdf",
      "FeaFile=features_example.pfeats",
      "trickyPhonesFile=trickyPhones.txt",
      "Fif=mix_excitation_5filters_99taps_16Kz.txt"
    };
    for (String file : files) {
      String[] pair = file.split("=", 2);
      properties.setProperty(key + pair[0], folder.resolve(pair[1]).toAbsolutePath().toString());
    }
    HMMData models = new HMMData();
    models.initHMMData(new PropertiesAccessor(properties), VOICE);
    return models;
  }

  /** Wall time, and processor time of this thread, so that other work does not count. */
  private static final class Stopwatch {
    private final long wall = System.nanoTime();
    private final long work = work();

    private static long work() {
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    void tell(String what, double speech) {
      double wallSeconds = (System.nanoTime() - wall) / 1e9;
      double workSeconds = (work() - work) / 1e9;
      System.out.printf(
          "%s: %.1f s of speech, %.0f x real time by processor (%.2f s), %.0f x by wall (%.2f s)%n",
          what, speech, speech / workSeconds, workSeconds, speech / wallSeconds, wallSeconds);
    }
  }
}
