/**
 * Voices as ONNX models, run by ONNX Runtime where the user has installed it. The runtime is not on
 * our class path: {@code OnnxRuntime} alone knows it, by its names.
 */
package org.rawi.voice.onnx;
