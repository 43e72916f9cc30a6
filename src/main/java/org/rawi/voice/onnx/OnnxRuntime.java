package org.rawi.voice.onnx;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.rawi.PrivateFolder;
import org.rawi.RawiException;
import org.rawi.RawiException.Problem;

/**
 * ONNX Runtime, found where the user put it: 75 MB that most never need. Its Java interface is
 * called by name, so that Rawi is built and runs without it.
 */
final class OnnxRuntime {
  private static final String PACKAGE = "ai.onnxruntime.";
  private static Optional<OnnxRuntime> found = Optional.empty();

  private final ClassLoader classes;
  private final Object environment;

  private OnnxRuntime(ClassLoader classes) throws ReflectiveOperationException {
    this.classes = classes;
    this.environment = type("OrtEnvironment").getMethod("getEnvironment").invoke(null);
  }

  /** Where the user puts it. */
  static Path folder() {
    return PrivateFolder.dataOfUser().resolve("engines").resolve("onnx");
  }

  /**
   * The runtime, loaded once.
   *
   * @throws RawiException that says how to install it
   */
  static synchronized OnnxRuntime load() {
    if (found.isEmpty()) {
      try {
        found = Optional.of(new OnnxRuntime(classLoader(folder())));
      } catch (ReflectiveOperationException | IOException | LinkageError e) {
        throw new RawiException(Problem.NO_SUCH_VOICE, e, "voice.no-onnx", folder().toString());
      }
    }
    return found.get();
  }

  private static ClassLoader classLoader(Path folder) throws IOException {
    List<URL> jars = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
          jars.add(url(jar));
        }
      }
    }
    return new URLClassLoader(jars.toArray(URL[]::new), OnnxRuntime.class.getClassLoader());
  }

  private static URL url(Path jar) throws MalformedURLException {
    return jar.toUri().toURL();
  }

  private Class<?> type(String name) throws ClassNotFoundException {
    return Class.forName(PACKAGE + name, true, classes);
  }

  /**
   * Opens a model.
   *
   * @throws IOException if the file is none, or one that this runtime cannot run
   */
  OnnxModel open(Path file) throws IOException {
    try {
      Class<?> optionsType = type("OrtSession$SessionOptions");
      Object options = optionsType.getConstructor().newInstance();
      // Sentences are spoken beside each other already.
      optionsType.getMethod("setIntraOpNumThreads", int.class).invoke(options, 1);
      Object session =
          environment
              .getClass()
              .getMethod("createSession", String.class, optionsType)
              .invoke(environment, file.toString(), options);
      return new Session(session);
    } catch (ReflectiveOperationException e) {
      throw failure(e);
    }
  }

  private static IOException failure(ReflectiveOperationException e) {
    Throwable cause =
        e instanceof InvocationTargetException && e.getCause() != null ? e.getCause() : e;
    return new IOException(String.valueOf(cause.getMessage()), e);
  }

  /** An {@code OrtSession}. */
  private final class Session implements OnnxModel {
    private final Object session;
    private final Map<String, Element> inputs = new LinkedHashMap<>();
    private final List<String> outputs = new ArrayList<>();

    Session(Object session) throws ReflectiveOperationException {
      this.session = session;
      Map<?, ?> information = (Map<?, ?>) call(session, "getInputInfo");
      for (Map.Entry<?, ?> entry : information.entrySet()) {
        Object tensor = call(entry.getValue(), "getInfo");
        inputs.put(String.valueOf(entry.getKey()), Element.valueOf(kind(tensor)));
      }
      for (Object name : (Iterable<?>) call(session, "getOutputNames")) {
        outputs.add(String.valueOf(name));
      }
    }

    private String kind(Object tensorInfo) throws ReflectiveOperationException {
      return String.valueOf(tensorInfo.getClass().getField("type").get(tensorInfo));
    }

    @Override
    public Map<String, Element> inputs() {
      return inputs;
    }

    @Override
    public List<String> outputs() {
      return outputs;
    }

    @Override
    public Map<String, Tensor> run(Map<String, Tensor> given) throws IOException {
      Map<String, AutoCloseable> tensors = new HashMap<>();
      try {
        for (Map.Entry<String, Tensor> entry : given.entrySet()) {
          tensors.put(entry.getKey(), tensor(entry.getValue(), element(entry.getKey())));
        }
        Method run = session.getClass().getMethod("run", Map.class);
        try (AutoCloseable result = (AutoCloseable) run.invoke(session, tensors)) {
          Map<String, Tensor> results = new LinkedHashMap<>();
          for (Object entry : (Iterable<?>) result) {
            Map.Entry<?, ?> output = (Map.Entry<?, ?>) entry;
            results.put(String.valueOf(output.getKey()), tensor(output.getValue()));
          }
          return results;
        }
      } catch (ReflectiveOperationException e) {
        throw failure(e);
      } catch (IOException e) {
        throw e;
      } catch (Exception e) {
        throw new IOException(e);
      } finally {
        tensors.values().forEach(Session::close);
      }
    }

    private Element element(String input) {
      return inputs.getOrDefault(input, Element.FLOAT);
    }

    private AutoCloseable tensor(Tensor values, Element element)
        throws ReflectiveOperationException {
      return switch (element) {
        case FLOAT -> make(FloatBuffer.class, FloatBuffer.wrap(values.floats()), values.shape());
        case INT64 -> make(LongBuffer.class, LongBuffer.wrap(values.longs()), values.shape());
        case INT32 -> {
          IntBuffer whole = IntBuffer.allocate(values.longs().length);
          for (long value : values.longs()) {
            whole.put(Math.toIntExact(value));
          }
          yield make(IntBuffer.class, whole.flip(), values.shape());
        }
      };
    }

    private AutoCloseable make(Class<?> type, Buffer values, long[] shape)
        throws ReflectiveOperationException {
      return (AutoCloseable)
          type("OnnxTensor")
              .getMethod("createTensor", type("OrtEnvironment"), type, long[].class)
              .invoke(null, environment, values, shape);
    }

    private Tensor tensor(Object value) throws ReflectiveOperationException {
      Object information = call(value, "getInfo");
      long[] shape = (long[]) call(information, "getShape");
      String kind = kind(information);
      if (kind.equals("FLOAT")) {
        FloatBuffer buffer = (FloatBuffer) call(value, "getFloatBuffer");
        float[] floats = new float[buffer.remaining()];
        buffer.get(floats);
        return new Tensor(shape, floats, new long[0]);
      }
      long[] longs;
      if (kind.equals("INT32")) {
        IntBuffer buffer = (IntBuffer) call(value, "getIntBuffer");
        longs = new long[buffer.remaining()];
        for (int i = 0; i < longs.length; i++) {
          longs[i] = buffer.get();
        }
      } else {
        LongBuffer buffer = (LongBuffer) call(value, "getLongBuffer");
        longs = new long[buffer.remaining()];
        buffer.get(longs);
      }
      return new Tensor(shape, new float[0], longs);
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
      return target.getClass().getMethod(method).invoke(target);
    }

    private static void close(AutoCloseable tensor) {
      try {
        tensor.close();
      } catch (Exception e) {
        // Its memory is freed with the runtime's.
      }
    }

    @Override
    public void close() {
      close((AutoCloseable) session);
    }
  }
}
