package org.seminararchive;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.Arrays;
import org.seminararchive.access.TokenCommand;
import org.seminararchive.backup.BackupCommand;
import org.seminararchive.backup.RestoreCommand;
import org.seminararchive.condition.StartFailed;
import org.seminararchive.copy.CopyCommand;
import org.seminararchive.file.FilesCommand;
import org.seminararchive.importing.command.ImportCommand;
import org.seminararchive.operation.DataFolder;
import org.seminararchive.operation.FailedStart;
import org.seminararchive.operation.OldGeneration;
import org.seminararchive.operation.SecretFiles;

/** Entry point: starts the server, or the command in the first argument. */
@QuarkusMain
public final class Main {
  private Main() {}

  /**
   * {@code copy FOLDER [--from URL] [--at URL]}, {@code import FILE …}, {@code backup FILE}, {@code
   * restore FILE}, {@code files}, {@code token}; without arguments, the server.
   */
  public static void main(String... args) {
    try {
      SecretFiles.read();
      DataFolder.makeAbsolute();
    } catch (StartFailed e) {
      FailedStart.end(1, e);
    }
    String command = args.length > 0 ? args[0] : "";
    switch (command) {
      case CopyCommand.NAME -> CopyCommand.main(Arrays.copyOfRange(args, 1, args.length));
      case ImportCommand.NAME -> ImportCommand.main(Arrays.copyOfRange(args, 1, args.length));
      case TokenCommand.NAME -> TokenCommand.main(Arrays.copyOfRange(args, 1, args.length));
      case BackupCommand.NAME -> BackupCommand.main(Arrays.copyOfRange(args, 1, args.length));
      case FilesCommand.NAME -> FilesCommand.main(Arrays.copyOfRange(args, 1, args.length));
      case RestoreCommand.NAME ->
          RestoreCommand.main(FailedStart::end, Arrays.copyOfRange(args, 1, args.length));
      default -> {
        OldGeneration.bound();
        Quarkus.run(null, FailedStart::end, args);
      }
    }
  }
}
