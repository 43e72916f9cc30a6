package org.rawi.voice.neural;

import org.rawi.nn.Conv1d;
import org.rawi.nn.Linear;
import org.rawi.nn.Tensors;

/** Phones in context and their durations → speech parameters every 10 ms. Immutable. */
final class FrameDecoder {
  /** Seconds from one frame to the next. */
  static final double STEP = .01;

  /** Parameters a frame: 35 mel-cepstra, voicing logit, log F0, 5 band strengths. */
  static final int PARAMETERS = 42;

  static final int CEPSTRA = 35;
  static final int VOICING = 35;
  static final int LOG_F0 = 36;
  static final int STRENGTHS = 37;
  static final int BANDS = 5;

  /** Where a frame stands in its phone: four numbers. */
  private static final int POSITION = 4;

  private static final int[] DILATIONS = {1, 2, 4, 1};

  private final Linear input;
  private final Linear positionHidden;
  private final Linear positionOutput;
  private final Conv1d[] layers = new Conv1d[DILATIONS.length];
  private final Linear output;

  FrameDecoder(Tensors tensors) {
    input = new Linear(tensors, "dec.i");
    positionHidden = new Linear(tensors, "dec.p.0");
    positionOutput = new Linear(tensors, "dec.p.2");
    for (int i = 0; i < layers.length; i++) {
      layers[i] = new Conv1d(tensors, "dec.r." + i + ".c", DILATIONS[i]);
    }
    output = new Linear(tensors, "dec.o");
    if (output.outputs() != PARAMETERS) {
      throw new IllegalArgumentException(output.outputs() + " parameters a frame");
    }
  }

  /**
   * @param context of the phones, from {@link PhoneEncoder}
   * @param seconds duration of each phone
   * @return [frames][{@link #PARAMETERS}]
   */
  float[][] decode(float[][] context, double[] seconds) {
    double total = 0;
    for (double d : seconds) {
      total += d;
    }
    int frames = Math.max(1, (int) StrictMath.rint(total / STEP));
    float[][] positions = new float[frames][POSITION];
    float[][] x = input.apply(inputs(context, seconds, positions));
    PhoneEncoder.add(positionOutput.apply(PhoneEncoder.gelu(positionHidden.apply(positions))), x);
    PhoneEncoder.gelu(x);
    for (Conv1d layer : layers) {
      x = PhoneEncoder.residual(layer, x);
    }
    return output.apply(x);
  }

  private static float[][] inputs(float[][] context, double[] seconds, float[][] positions) {
    float[][] inputs = new float[positions.length][PhoneEncoder.CONTEXT + POSITION];
    int phone = 0;
    double start = 0;
    for (int t = 0; t < inputs.length; t++) {
      double centre = (t + .5) * STEP;
      while (phone < seconds.length - 1 && centre >= start + seconds[phone]) {
        start += seconds[phone++];
      }
      position(centre - start, start + seconds[phone] - centre, seconds[phone], positions[t]);
      System.arraycopy(context[phone], 0, inputs[t], 0, PhoneEncoder.CONTEXT);
      System.arraycopy(positions[t], 0, inputs[t], PhoneEncoder.CONTEXT, POSITION);
    }
    return inputs;
  }

  private static void position(double since, double until, double length, float[] out) {
    double passed = Math.max(0, since);
    double left = Math.max(0, until);
    double d = Math.max(length, .005);
    out[0] = (float) (passed / d);
    out[1] = (float) (Math.min(passed, .15) / .15);
    out[2] = (float) (Math.min(left, .15) / .15);
    out[3] = (float) StrictMath.log(d / .07);
  }
}
