package school.lantern.agent.uplink;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import school.lantern.agent.files.Folders;
import school.lantern.agent.files.Options;
import school.lantern.agent.files.PrivateFiles;
import school.lantern.agent.win32.Host;

/** {@code enrol}: makes this workstation known to a collector. */
public final class EnrolCommand {
  private static final String USAGE =
      """
      enrol --collector https://host:port --token-file FILE [--ca FILE] [--state DIR]
      enrol --unattended [--file FILE] [--state DIR]
        --token-file  holds the technician's token; "-" reads it from the standard input
        --ca          the collector's CA certificate (PEM), for a server that does not show it
        --unattended  by the file that the service would use, /etc/lantern/enrolment (Windows: enrolment
                      in the state folder)
        --state       default /var/lib/lantern, on Windows ProgramData\\Lantern\\state""";

  private static final int OK = 0;
  private static final int FAILED = 1;
  private static final int USAGE_ERROR = 2;

  private EnrolCommand() {}

  /** On Windows where no pupil can write: their rights make files in ProgramData's own folders. */
  static Path unattendedFile(Path state) {
    return Host.isWindows() ? state.resolve("enrolment") : Path.of("/etc/lantern/enrolment");
  }

  /**
   * Enrols.
   *
   * @return exit code: 0 enrolled, 1 refused or failed, 2 wrong use
   */
  public static int run(List<String> arguments) {
    List<String> rest = new ArrayList<>(arguments);
    return rest.remove("--unattended") ? unattended(rest) : byHand(rest);
  }

  private static int unattended(List<String> arguments) {
    Path file;
    Path state;
    try {
      Options options = Options.parse(arguments, "--file", "--state");
      state = Path.of(options.orElse("--state", Folders.STATE));
      file = Path.of(options.orElse("--file", unattendedFile(state).toString()));
      PrivateFiles.makeFolder(state);
      IdentityFolder identities = new IdentityFolder(state);
      if (identities.current() != null) {
        System.out.println("Already enrolled as device " + identities.current());
        return OK;
      }
      Unattended unattended = new Unattended(file, identities);
      if (unattended.attempt(System.nanoTime())) {
        System.out.println("Enrolled as device " + identities.current());
        return OK;
      }
      System.err.println("lantern: not enrolled " + unattended.trouble());
      return FAILED;
    } catch (IllegalArgumentException wrong) {
      System.err.println("lantern: " + wrong.getMessage() + "\n" + USAGE);
      return USAGE_ERROR;
    } catch (IOException failed) {
      System.err.println("lantern: not enrolled: " + words(failed));
      return FAILED;
    }
  }

  private static int byHand(List<String> arguments) {
    URI collector;
    Path state;
    EnrolmentToken token;
    X509Certificate authority;
    try {
      Options options = Options.parse(arguments, "--collector", "--token-file", "--ca", "--state");
      collector = EnrolmentFile.address(options.required("--collector"));
      state = Path.of(options.orElse("--state", Folders.STATE));
      token = token(options.required("--token-file"));
      authority = authority(options.get("--ca"));
    } catch (IllegalArgumentException | IOException | GeneralSecurityException wrong) {
      System.err.println("lantern: " + wrong.getMessage() + "\n" + USAGE);
      return USAGE_ERROR;
    }
    try {
      PrivateFiles.makeFolder(state);
      Identity identity = Enrolment.at(collector, token, authority);
      new IdentityFolder(state).store(identity);
      System.out.println("Enrolled at " + collector + " as device " + identity.deviceId());
      return OK;
    } catch (IOException | GeneralSecurityException failed) {
      System.err.println("lantern: not enrolled: " + words(failed));
      return FAILED;
    }
  }

  static String words(Exception failed) {
    return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
  }

  /** Never from the command line: every user of the machine can read that. */
  private static EnrolmentToken token(String file) throws IOException {
    byte[] text = "-".equals(file) ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    return EnrolmentToken.parse(new String(text, StandardCharsets.UTF_8));
  }

  private static @Nullable X509Certificate authority(@Nullable String file)
      throws IOException, GeneralSecurityException {
    return file == null ? null : Pem.certificate(Files.readString(Path.of(file)));
  }
}
