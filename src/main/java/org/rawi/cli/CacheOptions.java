package org.rawi.cli;

import java.util.function.Supplier;
import org.rawi.recording.CacheFolder;
import org.rawi.recording.RecordingOptions;
import org.rawi.recording.SpokenCache;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Whether sentences that were spoken before are spoken again. */
final class CacheOptions {
  @Mixin CachePlace place = new CachePlace();

  @Option(names = "--no-cache", descriptionKey = "no-cache")
  boolean none;

  /**
   * @param speaker names the program and the voice's files
   */
  RecordingOptions in(RecordingOptions options, Supplier<String> speaker, Terminal terminal) {
    if (none) {
      return options;
    }
    CacheFolder folder = place.open();
    return options.withSpoken(
        new SpokenCache(
            folder, speaker, e -> terminal.say("cli.cache.unusable", folder.path().toString(), e)));
  }
}
