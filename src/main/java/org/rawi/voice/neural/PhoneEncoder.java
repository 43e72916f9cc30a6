package org.rawi.voice.neural;

import org.rawi.nn.Activations;
import org.rawi.nn.Conv1d;
import org.rawi.nn.Gru;
import org.rawi.nn.Linear;
import org.rawi.nn.Tensors;

/** Phones and where they stand → what each should sound like here, and how long. Immutable. */
final class PhoneEncoder {
  /** Numbers that describe a phone in its context. */
  static final int CONTEXT = 128;

  private final Tensors.Table embedding;
  private final Linear input;
  private final Conv1d first;
  private final Conv1d second;
  private final Gru gru;
  private final Linear output;
  private final Linear durationHidden;
  private final Linear durationOutput;

  PhoneEncoder(Tensors tensors) {
    embedding = tensors.table("enc.e.weight");
    input = new Linear(tensors, "enc.i");
    first = new Conv1d(tensors, "enc.c1.c", 1);
    second = new Conv1d(tensors, "enc.c2.c", 1);
    gru = new Gru(tensors, "enc.g");
    output = new Linear(tensors, "enc.o");
    durationHidden = new Linear(tensors, "enc.d.0");
    durationOutput = new Linear(tensors, "enc.d.2");
  }

  /**
   * @param context [phones][{@link #CONTEXT}]
   * @param logSeconds natural logarithm of each phone's duration, at the network's pace
   */
  record Encoded(float[][] context, double[] logSeconds) {}

  Encoded encode(PhoneRow row) {
    float[][] x = input.apply(inputs(row));
    x = residual(first, x);
    x = residual(second, x);
    float[][] context = output.apply(gru.apply(x));
    add(x, context);
    float[][] hidden = new float[context.length][];
    for (int i = 0; i < context.length; i++) {
      hidden[i] = context[i].clone();
    }
    hidden = durationHidden.apply(gelu(hidden));
    float[][] seconds = durationOutput.apply(gelu(hidden));
    double[] logSeconds = new double[seconds.length];
    for (int i = 0; i < seconds.length; i++) {
      logSeconds[i] = seconds[i][0];
    }
    return new Encoded(context, logSeconds);
  }

  private float[][] inputs(PhoneRow row) {
    float[][] x = new float[row.size()][embedding.size() + PhoneFeatures.SIZE];
    for (int i = 0; i < row.size(); i++) {
      embedding.copy(PhoneFeatures.id(row.get(i)), x[i], 0);
      PhoneFeatures.write(row, i, x[i], embedding.size());
    }
    return x;
  }

  /** x + gelu(conv(x)). */
  static float[][] residual(Conv1d conv, float[][] x) {
    float[][] y = gelu(conv.apply(x));
    add(x, y);
    return y;
  }

  static float[][] gelu(float[][] x) {
    for (float[] row : x) {
      Activations.gelu(row, 0, row.length);
    }
    return x;
  }

  /** y += x. */
  static void add(float[][] x, float[][] y) {
    for (int t = 0; t < y.length; t++) {
      float[] from = x[t];
      float[] to = y[t];
      for (int i = 0; i < to.length; i++) {
        to[i] += from[i];
      }
    }
  }
}
