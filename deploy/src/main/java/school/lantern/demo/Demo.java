package school.lantern.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import school.lantern.demo.stage.Built;
import school.lantern.demo.stage.Desktop;
import school.lantern.demo.stage.School;
import school.lantern.demo.stage.Staff;
import school.lantern.demo.stage.Workstation;

/**
 * Shows the main job: a pupil logs on in a room that nobody supervises, opens windows, types a
 * phrase that worries; incidents arise on the DSL's open page.
 */
public final class Demo {
  private static final Duration INCIDENT_WITHIN = Duration.ofSeconds(60);
  private static final String NEWS = "data:New incident: ";

  /** Stands in a folder that a demo made, and that the next may empty. */
  static final String MARK = ".lantern-demo";

  /** Grace that a school would never choose: the demo is not to last five minutes. */
  private static final Map<String, String> IMPATIENT =
      Map.of("LANTERN_RULES_GRACE", "PT5S", "LANTERN_RULES_MINIMUM_GAP", "PT5S");

  private final DemoOptions options;
  private final IncidentWatch watch = new IncidentWatch();
  private final Deque<AutoCloseable> stage = new ArrayDeque<>();

  private Demo(DemoOptions options) {
    this.options = options;
  }

  public static void main(String[] arguments) throws Exception {
    System.exit(run(List.of(arguments)));
  }

  /** Plays; returns the exit code. */
  static int run(List<String> arguments) throws Exception {
    DemoOptions options;
    try {
      options = DemoOptions.of(arguments, Built.here().root().resolve("data/demo"));
    } catch (IllegalArgumentException notUnderstood) {
      System.err.println(notUnderstood.getMessage());
      return 2;
    }
    Demo demo = new Demo(options);
    Thread tidy = new Thread(demo::close, "tidy-up");
    Runtime.getRuntime().addShutdownHook(tidy);
    try {
      return demo.play() ? 0 : 1;
    } finally {
      demo.close();
    }
  }

  private boolean play() throws IOException, InterruptedException {
    emptyDataFolder();
    say("Starting the collector with a demo school ...");
    School school = onStage(School.open(Built.here(), options.data(), options.port(), IMPATIENT));
    Staff dsl =
        onStage(
            Staff.welcomedBy(
                school.collector(),
                school.invite("DSL"),
                "Demo watcher",
                UUID.randomUUID().toString()));
    followIncidents(dsl);

    say("A pupil logs on in the library, where nobody is on duty ...");
    Workstation workstation = onStage(school.workstationIn(School.UNSUPERVISED_ROOM, desktop()));
    boolean phrase = typeAPhrase(workstation.desktop());
    boolean unsupervised = useTheBrowser(workstation.desktop(), workstation.loggedOnNanoTime());
    if (!options.once()) {
      stay(school);
    }
    return phrase && unsupervised;
  }

  private boolean typeAPhrase(Desktop desktop) throws IOException {
    desktop.openEditor();
    desktop.type("my day was ok but sometimes i want to hurt mys3lf");
    long pressed = System.nanoTime();
    desktop.press("Return");
    return report("Self-harm", "after the last key", pressed);
  }

  private boolean useTheBrowser(Desktop desktop, long loggedOn) {
    desktop.openBrowser("data:text/html,<title>Planets</title><h1>The planets</h1>", "Planets");
    return report("Nobody supervising", "after the log-on, grace of 5 s included", loggedOn);
  }

  /** Prints what was seen, or that nothing was. */
  private boolean report(String word, String since, long start) {
    Optional<IncidentWatch.Sighting> sighting = watch.await(word, INCIDENT_WITHIN);
    if (sighting.isEmpty()) {
      say("NO INCIDENT about \"%s\" within %d s".formatted(word, INCIDENT_WITHIN.toSeconds()));
      return false;
    }
    long millis = Duration.ofNanos(sighting.get().nanoTime() - start).toMillis();
    say("INCIDENT  %s  (%d ms %s)".formatted(sighting.get().headline(), millis, since));
    return true;
  }

  private void followIncidents(Staff dsl) {
    Stream<String> lines = dsl.follow("/triage/events");
    Thread.ofVirtual()
        .start(
            () -> {
              try (lines) {
                lines
                    .filter(line -> line.startsWith(NEWS))
                    .forEach(line -> watch.heard(line.substring(NEWS.length())));
              } catch (UncheckedIOException pageClosed) {
                // The demo ends: nobody looks at the page any more.
              }
            });
  }

  private Desktop desktop() {
    Path folder = options.data().resolve("desktop");
    String display = System.getenv("DISPLAY");
    if (display == null || display.isBlank() || options.virtual()) {
      return Desktop.open(folder);
    }
    say("Playing on your desktop: please leave keyboard and mouse alone until the incidents came.");
    return Desktop.onDisplay(display, folder);
  }

  private void stay(School school) throws IOException, InterruptedException {
    URI link = school.invite("DSL,SLT,TECHNICIAN");
    say("");
    say("Lantern runs at  " + school.collector().address());
    say("Your log-on      " + link);
    say("                 (works once; your browser will warn of a certificate it does not know)");
    say("Its authority    " + school.collector().authority());
    say("Press Ctrl-C to stop. Everything it keeps is in " + options.data());
    new CountDownLatch(1).await();
  }

  /** Empties the data folder, but only one that an earlier demo made. */
  private void emptyDataFolder() throws IOException {
    Path data = options.data();
    if (Files.exists(data.resolve(MARK))) {
      try (Stream<Path> all = Files.walk(data)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    } else if (Files.exists(data) && isFull(data)) {
      throw new IllegalStateException(data + " is not empty and no demo made it: choose another");
    }
    Files.createDirectories(data);
    Files.createFile(data.resolve(MARK));
  }

  private static boolean isFull(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isPresent();
    }
  }

  private synchronized <T extends AutoCloseable> T onStage(T actor) {
    stage.push(actor);
    return actor;
  }

  private synchronized void close() {
    while (!stage.isEmpty()) {
      try {
        stage.pop().close();
      } catch (Exception unwilling) {
        System.err.println("Could not end a part of the demo: " + unwilling.getMessage());
      }
    }
  }

  private static void say(String line) {
    System.out.println(line);
  }
}
