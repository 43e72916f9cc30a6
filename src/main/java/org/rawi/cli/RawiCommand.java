package org.rawi.cli;

import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rawi}: nothing by itself, its subcommands do the work. */
@Command(
    name = "rawi",
    versionProvider = RawiCommand.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      NarrateCommand.class,
      ScriptCommand.class,
      TashkeelCommand.class,
      SayCommand.class,
      ServeCommand.class,
      VerifyCommand.class,
      LearnCommand.class,
      PhonemesCommand.class,
      VoicesCommand.class,
      CacheCommand.class,
      DoctorCommand.class,
      WarmUpCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
final class RawiCommand implements Runnable {

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  boolean version;

  @Spec CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "which command?");
  }

  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {ProgramVersion.line()};
    }
  }
}
